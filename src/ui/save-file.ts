/** Lets the visitor save a text as a file; nothing leaves the device. */
export function saveFile(name: string, type: 'application/json' | 'text/html', text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  // A download that has begun has the file; some browsers begin it a while later.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
