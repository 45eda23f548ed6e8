import {css} from 'lit';

export const styles = css`
  :host {
    position: fixed;
    inset: auto auto 16px 16px;
    inset-inline: 16px auto;
    z-index: 2147483645;
    display: block;
  }
  button {
    display: grid;
    place-items: center;
    width: 48px;
    height: 48px;
    padding: 0;
    background: var(--_surface);
    color: var(--_accent);
    border: 1px solid var(--_line);
    border-radius: 50%;
    box-shadow: 0 2px 10px rgb(8 30 40 / 18%);
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_accent);
  }
  button:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }
  svg {
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
