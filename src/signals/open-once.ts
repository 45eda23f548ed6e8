/**
 * Opens the embeds in an element that wait for this purpose alone, though it is not granted: the visitor wants to see them this once.
 *
 * While they are open they bear no category, so that the page's gatekeeper lets them be.
 *
 * @returns a function that ends it: `isGranted` leaves them open, else they shut.
 */
export function openOnce(root: ParentNode, purpose: string): (isGranted: boolean) => void {
  const frames = Array.from(
    root.querySelectorAll<HTMLIFrameElement>('iframe[data-category][data-src]'),
  ).filter(({dataset}) => dataset['category']?.trim() === purpose);
  for (const frame of frames) {
    delete frame.dataset['category'];
    frame.src = frame.dataset['src'] ?? '';
  }
  return (isGranted) => {
    for (const frame of frames) {
      if (!isGranted) frame.src = 'about:blank';
      frame.dataset['category'] = purpose;
    }
  };
}
