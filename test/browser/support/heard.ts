/** Everything of that name that reaches the target from now on. */
export function heard<T extends Event>(target: EventTarget, name: string): T[] {
  const events: T[] = [];
  target.addEventListener(name, (event) => events.push(event as T));
  return events;
}
