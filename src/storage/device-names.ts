/** The names of what stands on the device for this page, of cookies with their values: `a=1; b; c`. */
export function deviceNames(): string {
  const names = [document.cookie];
  try {
    names.push(...Object.keys(localStorage));
  } catch {
    // closed by the visitor
  }
  return names.join('; ');
}
