import { useLingui } from '@lingui/react/macro';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';

import { Slider } from '@/components/ui/Slider';
import { squareOf, withinPicture, type Crop, type PictureSize } from '@/lib/pictureCrop';

/** CSS pixels of a side of the window that the picture is seen through. */
const WINDOW = 256;
const MOST_ZOOM = 4;
/** How far an arrow key moves the picture, in CSS pixels. */
const STEP = 12;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

interface PictureCropperProps {
  /** Address of the picture. */
  src: string;
  size: PictureSize;
  crop: Crop;
  onCropChange: (crop: Crop) => void;
}

/** A round window onto a picture, which is dragged or moved by the arrow keys, and a slider to enlarge it. */
export function PictureCropper({ src, size, crop, onCropChange }: PictureCropperProps) {
  const { t, i18n } = useLingui();
  const [isDragging, setDragging] = useState(false);
  const last = useRef({ x: 0, y: 0 });
  const { left, top, side } = squareOf(crop, size);
  const scale = WINDOW / side;

  const move = (x: number, y: number) =>
    onCropChange(withinPicture({ ...crop, x: crop.x - x / scale, y: crop.y - y / scale }, size));

  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = { x: event.clientX, y: event.clientY };
    setDragging(true);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!isDragging) return;
    move(event.clientX - last.current.x, event.clientY - last.current.y);
    last.current = { x: event.clientX, y: event.clientY };
  };
  const pressKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    move(...arrow);
  };
  const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent' });

  return (
    <div className="flex flex-col items-center gap-3">
      {/* A picture that is moved within its frame has no role of its own; it is named and takes the arrow keys. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div
        role="img"
        aria-label={t`Your picture. Move it with the arrow keys.`}
        tabIndex={0}
        style={{ width: WINDOW, height: WINDOW }}
        className="relative max-w-full shrink-0 cursor-grab touch-none overflow-hidden rounded-full border border-line bg-subtle active:cursor-grabbing"
        onPointerDown={grab}
        onPointerMove={drag}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
        onKeyDown={pressKey}
      >
        {/* Placed by physical sides: a picture is not mirrored where text runs from the right. */}
        <img
          src={src}
          alt=""
          draggable={false}
          className="pointer-events-none absolute top-0 max-w-none origin-top-left select-none"
          style={{
            left: 0,
            width: size.width,
            height: size.height,
            transform: `scale(${scale}) translate(${-left}px, ${-top}px)`,
          }}
        />
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <Slider
        className="max-w-64"
        label={t`Size`}
        min={1}
        max={MOST_ZOOM}
        step={0.05}
        value={crop.zoom}
        describe={(zoom) => percent.format(zoom)}
        onValueChange={(zoom) => onCropChange(withinPicture({ ...crop, zoom }, size))}
      />
    </div>
  );
}
