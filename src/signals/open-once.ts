import {openEmbed} from './gates/embed-gate.ts';

/**
 * Opens the embeds in an element that wait for this purpose alone, though it is not granted: the visitor wants to see them this once.
 *
 * While they are open they bear no category, so that the page's gatekeeper lets them be.
 *
 * @returns a function that ends it: they are shut, and wait again.
 */
export function openOnce(root: ParentNode, purpose: string): () => void {
  const frames = Array.from(
    root.querySelectorAll<HTMLIFrameElement>('iframe[data-category][data-src]'),
  ).filter(({dataset}) => dataset['category']?.trim() === purpose);
  const shut = frames.map((frame) => {
    delete frame.dataset['category'];
    return openEmbed(frame);
  });
  return () => {
    for (const [i, frame] of frames.entries()) {
      shut[i]?.();
      frame.dataset['category'] = purpose;
    }
  };
}
