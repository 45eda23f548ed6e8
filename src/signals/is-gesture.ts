/**
 * Whether the visitor has just pressed something; where the browser does not tell, whether this very event is the visitor's own
 * (HTML, "transient activation").
 */
export function isGesture(): boolean {
  const {userActivation} = navigator as {userActivation?: UserActivation};
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- for browsers that do not tell of activations: Firefox before 120, Safari before 16.4
  return (userActivation?.isActive ?? window.event?.isTrusted) as boolean;
}
