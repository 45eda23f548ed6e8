/**
 * Puts what stands in an element's templates on the page, after each template.
 *
 * @returns a function that takes it away again.
 */
export function stampTemplate(root: HTMLElement): () => void {
  const stamped = Array.from(
    root.querySelectorAll<HTMLTemplateElement>(':scope > template'),
  ).flatMap((template) => {
    const copy = document.importNode(template.content, true);
    const nodes = [...copy.childNodes];
    template.after(copy);
    return nodes;
  });
  return () => {
    for (const node of stamped) node.remove();
  };
}
