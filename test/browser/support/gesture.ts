import {sendKeys} from '@web/test-runner-commands';

/**
 * A key press of the visitor's own: for about five seconds from now the browser vouches for what is asked in the visitor's name
 * (HTML, "transient activation"). Shift alone counts in no browser but WebKit; an arrow does in all, and moves nothing on these pages.
 */
export const gesture = (): Promise<void> => sendKeys({press: 'ArrowLeft'});
