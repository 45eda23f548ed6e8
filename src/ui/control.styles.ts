import {css} from 'lit';

/** Buttons, links and headings inside the rooms' own frames. */
export const control = css`
  * {
    box-sizing: border-box;
  }
  button {
    min-height: 44px;
    padding: 9px 16px;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button.quiet {
    background: transparent;
    color: var(--accent);
  }
  a {
    color: var(--accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
  }
`;
