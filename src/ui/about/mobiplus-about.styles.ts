import {css} from 'lit';

/** What the notice leaves out, as a list of facts. */
export const styles = css`
  :host {
    box-sizing: border-box;
    background: var(--_surface);
    box-shadow: 0 0 0 16px var(--_surface);
  }
  #heading {
    scroll-margin-block-start: 6rem;
  }
  section {
    max-width: 38rem;
  }
  dl {
    grid-template-columns: fit-content(36%) minmax(0, 1fr);
    gap: 14px 20px;
    margin: 20px 0;
  }
  dt,
  dd {
    line-height: 1.45;
  }
  dd ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  dd li + li {
    margin-top: 6px;
  }
  .missing {
    font-style: italic;
  }
  .list p {
    margin-bottom: 8px;
  }
  .list p:has(+ .tool) {
    margin-bottom: 0;
  }
  .tool {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
  @media (max-width: 480px) {
    dl {
      grid-template-columns: 1fr;
      gap: 2px;
    }
    dd {
      margin-bottom: 12px;
    }
  }
`;
