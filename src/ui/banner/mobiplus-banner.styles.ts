import {css} from 'lit';

/** For the page itself: as much room below it as the banner covers at most, so that its foot and the focus can be scrolled clear (R9, R70). */
export const pageRoom = css`
  @media screen {
    html {
      scroll-padding-bottom: 50vh;
    }
    body::after {
      content: '';
      display: block;
      height: 50vh;
    }
  }
`;

/**
 * The frame. The words and buttons are the host's own children, so that assistive tools, translators and opt-out tools can read them;
 * `!important` in a shadow root outranks `!important` in the page, which is what holds the buttons equal (CSS Cascade 5 §6.1).
 */
export const styles = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: auto 0 0 0 !important;
    z-index: 2147483646 !important;
    display: block !important;
  }
  .panel {
    box-sizing: border-box;
    max-height: 50vh;
    overflow-y: auto;
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 12px max(20px, calc((100vw - 1080px) / 2));
    background: var(--_surface);
    color: var(--_ink);
    border-top: 1px solid var(--_line);
    box-shadow: 0 -6px 28px rgb(8 30 40 / 14%);
    font: 400 max(1rem, 16px) / 1.4 var(--_font);
  }
  .words {
    overflow-y: auto;
    min-height: 5em;
  }
  .actions {
    flex: none;
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(3, 1fr);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  /* No and yes side by side, the settings below: the words keep their room on a phone. */
  @media (max-width: 559px) {
    .actions {
      grid-template-columns: repeat(2, 1fr);
    }
    ::slotted(button:last-of-type) {
      grid-column: 1 / 3 !important;
    }
  }
  /* Where a trial puts it in the corner of a wide window, the buttons stand as on a phone. */
  @media (min-width: 560px) {
    :host([corner]) {
      inset: auto 16px 16px auto !important;
      width: 420px !important;
    }
    :host([corner][dir='rtl']) {
      inset: auto auto 16px 16px !important;
    }
    :host([corner]) .panel {
      padding: 12px 20px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    :host([corner]) .actions {
      grid-template-columns: repeat(2, 1fr);
    }
    :host([corner]) ::slotted(button:last-of-type) {
      grid-column: 1 / 3 !important;
    }
  }
  ::slotted(*) {
    all: unset !important;
    display: block !important;
    padding: 4px 0 !important;
    font: 400 max(1rem, 16px) / 1.4 var(--_font) !important;
    color: var(--_ink) !important;
  }
  ::slotted(h2) {
    font-size: max(1.2rem, 19px) !important;
    font-weight: 650 !important;
  }
  ::slotted([lang='en']) {
    color: var(--_soft) !important;
  }
  ::slotted(a) {
    color: var(--_accent) !important;
    text-decoration: underline !important;
    cursor: pointer !important;
  }
  ::slotted(button) {
    box-sizing: border-box !important;
    min-height: 46px !important;
    padding: 10px 16px !important;
    border: 2px solid var(--_accent) !important;
    border-radius: var(--_radius) !important;
    background: var(--_accent) !important;
    color: var(--_on-accent) !important;
    font-weight: 600 !important;
    text-align: center !important;
    cursor: pointer !important;
  }
  ::slotted(:focus-visible),
  .words:focus-visible {
    outline: 3px solid var(--_accent) !important;
    outline-offset: 3px !important;
  }
  @media (forced-colors: active) {
    ::slotted(button) {
      border-color: ButtonText !important;
      background: ButtonFace !important;
      color: ButtonText !important;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
