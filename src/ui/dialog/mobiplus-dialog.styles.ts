import {css} from 'lit';

/** The frame of the dialog: on a narrow screen a sheet that scrolls under its header, on a wide one the ways stand beside the room. */
export const dialog = css`
  :host {
    display: contents;
  }
  dialog {
    box-sizing: border-box;
    width: 100vw;
    max-width: none;
    /* The same for every room, so that the ways between them stay where they are. */
    height: 92vh;
    height: 92dvh;
    max-height: none;
    margin: auto 0 0;
    padding: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* What has the focus stands clear of the header (R70). */
    scroll-padding-block: 84px 20px;
    background: var(--_surface);
    color: var(--_ink);
    border: 0 solid var(--_line);
    border-top-width: 1px;
    border-radius: 14px 14px 0 0;
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
    padding: 8px 20px;
    background: var(--_surface);
    border-bottom: 1px solid var(--_line);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: max(1.125rem, 18px);
    line-height: 1.3;
  }
  /* Two columns of ways, the language among them. */
  .ways {
    display: grid;
    grid-template-columns: repeat(2, minmax(auto, 1fr));
    gap: 0 16px;
    padding: 0 20px 4px;
    border-bottom: 1px solid var(--_line);
    background: var(--_tint);
    overflow-wrap: break-word;
    hyphens: auto;
  }
  nav {
    display: contents;
  }
  nav button {
    min-height: 48px;
    padding: 8px 0 5px;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    font-size: max(0.9375rem, 15px);
    font-weight: 500;
    line-height: 1.25;
    text-align: start;
  }
  nav button:focus-visible {
    outline-offset: -3px;
  }
  nav button[aria-current='page'] {
    border-color: var(--_accent);
    color: var(--_ink);
  }
  select {
    width: 100%;
    min-width: 0;
    min-height: 44px;
    margin-block: 6px;
    padding: 6px 8px;
    background: var(--_surface);
    color: var(--_ink);
    border: 1px solid var(--_soft);
    border-radius: var(--_radius);
    font: inherit;
    font-size: max(0.9375rem, 15px);
  }
  /* An even number of rooms leaves it a line of its own. */
  nav:has(:last-child:nth-child(even)) + select {
    grid-column: 1 / -1;
  }
  .body {
    padding: 20px 20px 32px;
  }
  @media (min-width: 800px) and (min-height: 520px) {
    dialog {
      width: min(920px, 100vw - 48px);
      height: min(92vh, 92dvh, 860px);
      margin: auto;
      border-width: 1px;
      border-radius: 14px;
      overflow: hidden;
    }
    dialog[open] {
      display: grid;
      grid-template: auto minmax(0, 1fr) / 224px minmax(0, 1fr);
    }
    header {
      grid-column: 1 / -1;
      padding: 10px 24px;
    }
    .ways {
      display: flex;
      flex-direction: column;
      gap: 16px;
      padding: 16px 0;
      border-bottom: 0;
      border-inline-end: 1px solid var(--_line);
      overflow-y: auto;
    }
    nav {
      display: grid;
    }
    nav button {
      padding: 8px 20px;
      border-bottom: 0;
      border-inline-start: 4px solid transparent;
    }
    nav button:hover,
    nav button[aria-current='page'] {
      background: var(--_surface);
    }
    select {
      width: auto;
      margin-block: auto 0;
      margin-inline: 24px 20px;
    }
    .body {
      padding: 24px 28px 40px;
      overflow: hidden auto;
      overscroll-behavior: contain;
      scroll-padding-block: 24px;
    }
  }
  /* At 400 % zoom all of the window is the room's. */
  @media (max-height: 480px) {
    dialog {
      height: 100vh;
      height: 100dvh;
      border-radius: 0;
    }
    header {
      padding-block: 4px;
    }
  }
  @media (forced-colors: active) {
    nav button {
      border-color: Canvas;
    }
    nav button[aria-current='page'] {
      border-color: Highlight;
    }
  }
  @media print {
    header,
    .ways {
      display: none;
    }
  }
`;
