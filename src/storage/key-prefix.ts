/** Every key of this device's waiting records begins so. */
export const PREFIX = 'mobiplus-consent.';
