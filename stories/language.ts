/** A story in Swedish, the language that the elements are written in. */
export const swedish = {args: {language: 'sv'}};

/** The same in English. */
export const english = {args: {language: 'en'}};

/** For what covers the page: each story in a frame of its own. */
export const framed = {docs: {story: {inline: false, height: '620px'}}};
