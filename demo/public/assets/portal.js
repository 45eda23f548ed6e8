/** After sign-in: the portal's token goes to MobiPlus Consent, and nowhere else. */
const token = document.getElementById('portal-token')?.textContent;
if (token) void window.mobiplusConsent?.identify(token);
