import {css} from 'lit';

/** The frame around the notice. The notice itself is the host's own text, so that its bytes can be checked where they stand. */
export const styles = css`
  :host {
    box-sizing: border-box;
    inline-size: 100%;
    container-type: inline-size;
    background: var(--_surface);
    /* Ink never stands at the very edge of its own ground, and nothing is moved for it. */
    box-shadow: 0 0 0 16px var(--_surface);
  }
  .frame {
    display: grid;
    gap: 24px 48px;
    grid-template-columns: minmax(0, 1fr);
  }
  #frame {
    scroll-margin-block-start: 6rem;
    padding: 12px 16px;
    background: var(--_tint);
    border-inline-start: 4px solid var(--_accent);
    border-radius: 4px;
    font-size: max(0.9375rem, 15px);
    line-height: 1.5;
  }
  .lead,
  .translation,
  .check {
    max-width: 38rem;
  }
  .lead p {
    margin: 0;
  }
  .lead .row {
    margin-top: 16px;
  }
  .tool {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 9px 16px;
    background: transparent;
    color: var(--_accent);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    font-weight: 600;
    line-height: 1.3;
    text-decoration: none;
  }
  nav {
    border-block: 1px solid var(--_line);
  }
  nav summary {
    min-height: 44px;
  }
  nav ul {
    list-style: none;
    margin: 0 0 12px;
    padding: 0;
  }
  nav a,
  nav li button {
    display: flex;
    align-items: center;
    min-height: 44px;
    padding: 4px 0;
    font-size: max(0.9375rem, 15px);
    line-height: 1.35;
    text-decoration: none;
    text-align: start;
  }
  nav a:hover,
  nav li button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  nav .under {
    padding-inline-start: 16px;
  }
  nav .apart {
    margin-top: 8px;
    padding-top: 4px;
    border-top: 1px solid var(--_line);
  }
  nav .apart button {
    border: 0;
    font-weight: 400;
  }
  .translation {
    padding: 16px 20px;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .translation > .mark {
    padding-bottom: 12px;
    border-bottom: 1px solid var(--_line);
    color: var(--_soft);
  }
  .apart-from {
    padding-top: 24px;
    border-top: 1px solid var(--_line);
  }
  .check > :is(h2, h3) {
    font-size: max(1.0625rem, 17px);
  }
  code {
    display: block;
    margin: 0 0 16px;
    padding: 10px 12px;
    background: var(--_tint);
    border-radius: 4px;
    font-size: 0.875em;
    overflow-wrap: anywhere;
    -webkit-user-select: all;
    user-select: all;
  }
  .versions a {
    display: flex;
    align-items: center;
    min-height: 44px;
  }
  @container (min-width: 56rem) {
    .frame {
      grid-template-columns: minmax(0, 38rem) minmax(13rem, 17rem);
    }
    .frame > * {
      grid-column: 1;
    }
    .frame > nav {
      grid-area: 1 / 2 / span 6;
      position: sticky;
      top: 16px;
      align-self: start;
      max-height: calc(100vh - 32px);
      overflow: auto;
      border-block: 0;
      border-inline-start: 1px solid var(--_line);
      padding-inline-start: 20px;
    }
  }
  @media print {
    .lead .row,
    nav,
    .translation {
      display: none;
    }
  }
`;
