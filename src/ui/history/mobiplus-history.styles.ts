import {css} from 'lit';

export const styles = css`
  li :is(h3, h4) {
    margin: 0;
    font-size: max(1.0625rem, 17px);
  }
  li .soft {
    margin-bottom: 8px;
  }
  li dl {
    grid-template-columns: minmax(0, 13em) minmax(9.2em, 1fr);
    gap: 2px 16px;
    margin-bottom: 4px;
  }
  li dd {
    margin: 0;
  }
  li .row {
    gap: 0 20px;
  }
  li button {
    padding: 8px 0;
    border: 0;
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .verdict {
    margin: 4px 0 0;
    font-weight: 600;
  }
  .verdict.false {
    color: var(--_error);
  }
  .verdict:empty {
    display: none;
  }
  @media (max-width: 640px) {
    .exports button {
      flex: 1 1 220px;
    }
  }
`;
