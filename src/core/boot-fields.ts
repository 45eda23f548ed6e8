/** How many fields a configuration has that says nothing beyond what the boot script reads; a test holds it. */
export const BOOT_FIELDS = 3;
