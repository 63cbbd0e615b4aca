import { BackgroundPicker } from '../effects/BackgroundPicker';
import { OwnPicture } from '../effects/OwnPicture';

/** What is to be seen behind one, with the picture that the others get. */
export function BackgroundSettings() {
  return (
    <div className="flex flex-col gap-5">
      <OwnPicture className="mx-auto w-full max-w-72 [@media(max-height:640px)]:hidden" />
      <BackgroundPicker />
    </div>
  );
}
