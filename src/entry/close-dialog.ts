/** Closes the dialog, where it is open: a decision has been taken in it. */
export const closeDialog = (): void => {
  document.querySelector('mobiplus-dialog')?.close();
};
