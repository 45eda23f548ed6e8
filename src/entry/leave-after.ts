/**
 * Takes an element off the page after a time, but never from under the pointer or the focus: once they have left, the time begins anew.
 *
 * @param time Milliseconds.
 */
export function leaveAfter(element: HTMLElement, time: number): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Touch leaves `:hover` behind where the finger was; the pointer's own events do not.
  let isPointedAt = element.matches(':hover');
  const count = () => {
    clearTimeout(timer);
    if (!isPointedAt && !element.matches(':focus-within'))
      timer = setTimeout(() => {
        element.remove();
      }, time);
  };
  element.addEventListener('pointerenter', () => {
    isPointedAt = true;
    count();
  });
  element.addEventListener('pointerleave', () => {
    isPointedAt = false;
    count();
  });
  element.addEventListener('focusin', count);
  element.addEventListener('focusout', ({relatedTarget}) => {
    if (!element.contains(relatedTarget as Node | null)) queueMicrotask(count);
  });
  count();
}
