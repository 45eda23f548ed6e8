import {css} from 'lit';

/** The frame of the dialog. */
export const dialog = css`
  :host {
    display: contents;
  }
  dialog {
    box-sizing: border-box;
    width: min(760px, 100vw);
    max-width: none;
    max-height: min(92vh, 92dvh);
    margin: auto;
    padding: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    color: var(--_ink);
    border: 1px solid var(--_line);
    border-radius: 14px;
    box-shadow: 0 20px 60px rgb(8 30 40 / 30%);
    font: 400 max(1rem, 16px) / 1.55 var(--_font);
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
    gap: 12px;
    padding: 12px 16px 12px 24px;
    background: var(--_surface);
    border-bottom: 1px solid var(--_line);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: max(1.125rem, 18px);
    line-height: 1.3;
  }
  select {
    min-height: 44px;
    max-width: 9.5em;
    padding: 6px 8px;
    background: var(--_surface);
    color: var(--_ink);
    border: 1px solid var(--_soft);
    border-radius: var(--_radius);
    font: inherit;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    padding: 4px 24px 0;
    border-bottom: 1px solid var(--_line);
    background: var(--_tint);
  }
  nav button {
    padding: 8px 0;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    font-weight: 500;
  }
  nav button[aria-current='page'] {
    border-bottom-color: var(--_accent);
    color: var(--_ink);
  }
  .body {
    padding: 24px;
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
      padding: 8px 12px 8px 20px;
    }
    nav {
      padding: 4px 20px 0;
    }
  }
`;
