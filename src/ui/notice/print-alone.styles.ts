import {css} from 'lit';

/** While one text is printed alone: on paper the copy and nothing else, on the screen all as it was. */
export const printAloneStyles = css`
  @media screen {
    body > [data-mobiplus-print] {
      display: none !important;
    }
  }
  @media print {
    html,
    body {
      height: auto !important;
      margin: 0 !important;
      overflow: visible !important;
      background: none !important;
    }
    body > :not([data-mobiplus-print]) {
      display: none !important;
    }
  }
`;
