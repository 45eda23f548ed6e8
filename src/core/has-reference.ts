/** Whether a choice, as the cookie has it, bears a reference: something is consented to, and the device keeps its receipts (R4, R35). */
export const hasReference = (choice: string): boolean => choice.includes('.v_');
