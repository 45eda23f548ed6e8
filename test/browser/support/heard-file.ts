/** What the page offers to save, once, in place of the browser's own download: its name and text. */
export function nextFile(): Promise<{name: string; text: string; type: string}> {
  return new Promise((resolve) => {
    const catcher = (event: MouseEvent) => {
      const link = event.target as HTMLAnchorElement;
      if (!link.download) return;
      event.preventDefault();
      HTMLAnchorElement.prototype.click = original;
      void fetch(link.href)
        .then((response) => response.blob())
        .then(async (blob) => {
          resolve({name: link.download, text: await blob.text(), type: blob.type});
        });
    };
    const original = HTMLAnchorElement.prototype.click;
    // A link that stands on no page is heard by nobody else.
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', catcher);
      original.call(this);
    };
  });
}
