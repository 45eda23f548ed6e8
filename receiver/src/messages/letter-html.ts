import type {Message} from '../confirmation/message.ts';
import {html} from '../pages/html.ts';

/** A letter's words as HTML, with its link to press: no image, no style from elsewhere, nothing that tells it was read (R46). */
export function letterHtml({subject, text, lang, link}: Message): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((words) =>
      words === link ? html`<p><a href="${link}">${link}</a></p>` : html`<p>${words}</p>`,
    );
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${subject}</title>
      </head>
      <body>
        ${paragraphs}
      </body>
    </html> `.text;
}
