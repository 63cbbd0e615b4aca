/** Paints the browser's own bars like the page: its background, whatever chose the theme. */
export function paintBrowserBars(): void {
  const { backgroundColor } = getComputedStyle(document.documentElement);
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = backgroundColor;
  }
}
