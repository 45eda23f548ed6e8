import {css} from 'lit';

/**
 * The notice as a text to read. It stands in the page's own tree, so that its bytes can be checked there; a page's own styles are set
 * aside, so that they neither hide nor shrink it (R49).
 */
export const articleStyles = css`
  article.mobiplus-notice-text,
  article.mobiplus-notice-text > * {
    all: revert;
  }
  article.mobiplus-notice-text {
    display: block;
    max-width: 35em;
    margin: 0;
    color: var(--_ink, CanvasText);
    font: 400 max(1.0625rem, 17px) / 1.65 var(--_font, system-ui, sans-serif);
    text-align: start;
    hyphens: auto;
    overflow-wrap: break-word;
  }
  article.mobiplus-notice-text > p {
    margin: 0 0 0.9em;
    text-wrap: pretty;
  }
  article.mobiplus-notice-text > :is(h1, h2, h3, h4, h5) {
    margin: 2em 0 0.5em;
    font-size: 1.3em;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
    scroll-margin-block-start: 6rem;
    break-after: avoid;
  }
  article.mobiplus-notice-text > .level-1 {
    margin-top: 0;
    /* Its one long word fits a narrow screen. */
    font-size: clamp(1.2em, 7.4cqi, 1.75em);
    hyphens: manual;
  }
  article.mobiplus-notice-text > .level-3 {
    margin-top: 1.5em;
    font-size: 1.06em;
    letter-spacing: 0;
  }
  article.mobiplus-notice-text > :focus-visible {
    outline: 3px solid var(--_accent, currentColor);
    outline-offset: 6px;
    border-radius: 2px;
  }
  @media print {
    article.mobiplus-notice-text {
      max-width: none;
      color: #000;
      font-size: 11pt;
      line-height: 1.5;
    }
    article.mobiplus-notice-text > p {
      orphans: 3;
      widows: 3;
    }
  }
`;
