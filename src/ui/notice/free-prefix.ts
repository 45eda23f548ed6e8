/**
 * What the anchors must begin with to be the only ones of their name: nothing, as a rule; a number where the page, or the same notice
 * beside it, has taken the plain ones.
 */
export function freePrefix(host: Element, ids: readonly string[]): string {
  const tree = host.getRootNode() as Document | ShadowRoot;
  const isTaken = (id: string) => {
    const there = tree.getElementById(id);
    return there !== null && !host.contains(there);
  };
  let prefix = '';
  for (let n = 2; ids.some((id) => isTaken(prefix + id)); n++) prefix = `notice-${n}-`;
  return prefix;
}
