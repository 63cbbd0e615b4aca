/** The dimmed page behind whatever must be answered first. */
export const overlayClasses =
  'fixed inset-0 z-40 bg-scrim data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in';

/** A panel that floats beside what opened it: menus, popovers. */
export const floatingClasses =
  'z-50 rounded-lg border border-line bg-raised text-fg shadow-3 outline-none data-[state=closed]:animate-pop-out data-[state=open]:animate-pop-in';
