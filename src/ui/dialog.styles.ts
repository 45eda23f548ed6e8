import {css} from 'lit';

/** The native dialog that rooms open in. */
export const dialog = css`
  :host {
    display: contents;
  }
  dialog {
    box-sizing: border-box;
    width: min(680px, 100vw);
    max-width: none;
    max-height: min(92vh, 92dvh);
    margin: auto;
    padding: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    background: var(--surface);
    color: var(--ink);
    border: 1px solid var(--line);
    border-radius: 14px;
    box-shadow: 0 20px 60px rgb(8 30 40 / 30%);
    font: 400 max(1rem, 16px) / 1.55 var(--font);
  }
  dialog::backdrop {
    background: rgb(8 24 32 / 52%);
  }
  header {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    padding: 14px 16px 14px 24px;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  h2 {
    margin: 0;
    font-size: max(1.25rem, 20px);
    line-height: 1.3;
  }
  .body {
    padding: 20px 24px 24px;
  }
  .body > p:first-child {
    margin-top: 0;
  }
  .soft {
    color: var(--soft);
  }
  @media (max-width: 640px) {
    dialog {
      width: 100vw;
      margin: auto 0 0;
      border-radius: 14px 14px 0 0;
    }
    .body {
      padding: 16px 20px 24px;
    }
    header {
      padding: 12px 12px 12px 20px;
    }
  }
`;
