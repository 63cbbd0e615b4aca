/** How long the browser is given to begin with a download, in milliseconds. */
const BEGIN_WITHIN_MS = 60_000;

/** Saves a file among the person's downloads, as if they had followed a link to it. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGIN_WITHIN_MS);
}
