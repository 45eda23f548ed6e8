/** What each language's words are held to (R21). */
export interface LanguageRules {
  /** The form that both buttons' words have: infinitive with infinitive, imperative with imperative. */
  readonly form: RegExp;
  /** Beginnings of words that praise, urge or blame. */
  readonly never: readonly string[];
}

/** The thirty-one languages. Stems are matched at the beginning of a word, without regard to case. */
export const languageRules: Readonly<Record<string, LanguageRules>> = {
  sv: {
    form: /^(Avvisa|Godkänn) alla$/,
    never: ['rekommender', 'bättre', 'bäst', 'snabb', 'skynda', 'tyvärr', 'förlora'],
  },
  en: {
    form: /^(Reject|Accept) all$/,
    never: ['recommend', 'better', 'best', 'hurry', 'unfortunat', 'lose', 'miss'],
  },
  bg: {
    form: /не на всички$/,
    never: ['препоръч', 'по-добр', 'най-добр', 'побърза', 'за съжаление'],
  },
  cs: {form: /(out|at|nout) vše$/, never: ['doporuč', 'lepší', 'nejlepší', 'pospěš', 'bohužel']},
  da: {form: /^(Afvis|Accepter) alle$/, never: ['anbefal', 'bedre', 'bedst', 'skynd', 'desværre']},
  de: {
    form: /^Alle \p{L}+en$/u,
    never: ['empfehl', 'empfohl', 'besser', 'best', 'schnell', 'leider'],
  },
  el: {form: /[ηή] όλων$/, never: ['συνιστ', 'προτείν', 'καλύτερ', 'βιαστ', 'δυστυχώς']},
  es: {form: /ar todo$/, never: ['recomend', 'recomiend', 'mejor', 'rápid', 'lamenta']},
  et: {
    form: /^(Keeldu kõigist|Nõustu kõigiga)$/,
    never: ['soovita', 'parem', 'parim', 'kiirusta', 'kahjuks'],
  },
  fi: {
    form: /^(Hylkää|Hyväksy) kaikki$/,
    never: ['suositel', 'parem', 'parhaa', 'kiireh', 'valitettava'],
  },
  fr: {form: /^Tout \p{L}+er$/u, never: ['recommand', 'meilleur', 'mieux', 'vite', 'malheureuse']},
  ga: {
    form: /^(Diúltaigh|Glac) \p{L}*\s?gach/u,
    never: ['moltar', 'níos fearr', 'is fearr', 'faraor'],
  },
  hr: {
    form: /^(Odbij|Prihvati) sve$/,
    never: ['preporuč', 'bolj', 'najbolj', 'požuri', 'nažalost'],
  },
  hu: {form: /^Összes \p{L}+[ae]$/u, never: ['ajánl', 'jobb', 'legjobb', 'siess', 'sajnos']},
  is: {form: /a (öllu|allt)$/, never: ['mælum', 'mælt', 'betri', 'best', 'flýttu', 'því miður']},
  it: {form: /a tutto$/, never: ['consigli', 'raccomand', 'miglior', 'presto', 'purtroppo']},
  lt: {form: /ti visk|ti vis/, never: ['rekomend', 'geresn', 'geriaus', 'skubė', 'deja']},
  lv: {form: /t visu$/, never: ['iesak', 'labāk', 'vislabāk', 'steidz', 'diemžēl']},
  mt: {form: /a kollox$/, never: ['irrakkomand', 'nirrakkomand', 'aħjar', 'mgħaġġel', 'sfortunat']},
  nb: {form: /^(Avvis|Godta) alle$/, never: ['anbefal', 'bedre', 'best', 'skynd', 'dessverre']},
  nl: {
    form: /^Alles \p{L}+en$/u,
    never: ['aanbevel', 'aanbevol', 'beter', 'beste', 'snel', 'helaas'],
  },
  nn: {form: /^(Avvis|Godta) alle$/, never: ['tilrå', 'betre', 'best', 'skund', 'dessverre']},
  pl: {
    form: /^(Odrzuć|Zaakceptuj) wszystk/,
    never: ['zaleca', 'poleca', 'lepsz', 'najleps', 'pospiesz', 'niestety'],
  },
  pt: {form: /ar tudo$/, never: ['recomend', 'melhor', 'rápid', 'infeliz']},
  ro: {
    form: /^(Respinge|Acceptă) t/,
    never: ['recomand', 'mai bun', 'cel mai', 'grăbe', 'din păcate'],
  },
  sk: {form: /[aiu]ť všetk/, never: ['odporúč', 'lepši', 'najlep', 'ponáhľ', 'bohužiaľ']},
  sl: {form: /i vse$/, never: ['priporoč', 'boljš', 'najbolj', 'pohiti', 'žal']},
  tr: {
    form: /^Tümünü \p{L}*\s?\p{L}*et$/u,
    never: ['öneri', 'tavsiye', 'daha iyi', 'en iyi', 'acele', 'maalesef'],
  },
  uk: {form: /ти вс/, never: ['рекоменд', 'кращ', 'найкращ', 'поспіш', 'на жаль']},
  ar: {form: /^(رفض|قبول) الكل$/, never: ['نوصي', 'موصى', 'أفضل', 'أسرع', 'للأسف']},
  fa: {
    form: /^(رد|پذیرش|رد کردن|پذیرفتن) همه$/,
    never: ['توصیه', 'پیشنهاد می', 'بهتر', 'بهترین', 'عجله', 'متأسفانه'],
  },
};
