import {css} from 'lit';

/** The channels, the fields under them, and what came of it. */
export const styles = css`
  form {
    grid-template-columns: 2fr 3fr;
    margin: 16px 0 24px;
  }
  form > * {
    grid-column: 1 / -1;
  }
  @media (min-width: 361px) {
    .of-postcode {
      grid-column: 1;
    }
    .of-city {
      grid-column: 2;
    }
  }
  .channels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr));
    column-gap: 20px;
  }
  .all {
    margin-block: 4px;
    border-bottom: 1px solid var(--_line);
  }
  .newsletter {
    margin-inline-start: 34px;
  }
  .result {
    margin: 16px 0 20px;
  }
  .result dl {
    margin: 16px 0;
  }
  details {
    border-block: 1px solid var(--_line);
    margin-bottom: 16px;
  }
  details form {
    margin-top: 8px;
  }
`;
