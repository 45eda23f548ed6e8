___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "MobiPlus Consent",
  "categories": [
    "TAG_MANAGEMENT",
    "PERSONALIZATION"
  ],
  "brand": {
    "id": "mobiplus",
    "displayName": "MobiPlus"
  },
  "description": "Tells Google\u0027s tags what the visitor has decided with MobiPlus Consent: denied before anything runs, then the stored choice and every later one. Fire it on Consent Initialization - All Pages.",
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "GROUP",
    "name": "choiceGroup",
    "displayName": "The visitor\u0027s choice",
    "groupStyle": "ZIPPY_OPEN",
    "subParams": [
      {
        "type": "SIMPLE_TABLE",
        "name": "purposes",
        "displayName": "Purposes",
        "newRowButtonText": "Add purpose",
        "help": "Which Google consent types follow which purpose. Leave it empty for MobiPlus\u0027s own: analytics (1): analytics_storage; ads-measurement (1): ad_storage, ad_user_data; ads-personalisation (1): ad_storage, ad_user_data, ad_personalization. Otherwise name all of them, with the revisions of the site\u0027s configuration.",
        "simpleTableColumns": [
          {
            "defaultValue": "",
            "displayName": "Purpose",
            "name": "purpose",
            "type": "TEXT",
            "valueValidators": [
              {
                "type": "REGEX",
                "args": [
                  "^[a-z][a-z0-9-]{0,31}$"
                ],
                "errorMessage": "Small letters, digits and hyphens."
              }
            ],
            "isUnique": true
          },
          {
            "defaultValue": "1",
            "displayName": "Revision",
            "name": "revision",
            "type": "TEXT",
            "valueValidators": [
              {
                "type": "POSITIVE_NUMBER"
              }
            ]
          },
          {
            "defaultValue": "",
            "displayName": "Google consent types, with commas between",
            "name": "types",
            "type": "TEXT",
            "valueValidators": [
              {
                "type": "REGEX",
                "args": [
                  "^\\s*(?:(?:ad_storage|ad_user_data|ad_personalization|analytics_storage|functionality_storage|personalization_storage|security_storage)\\s*(?:,\\s*|$))*$"
                ],
                "errorMessage": "One or more of ad_storage, ad_user_data, ad_personalization, analytics_storage, functionality_storage, personalization_storage, security_storage."
              }
            ]
          }
        ]
      },
      {
        "type": "TEXT",
        "name": "askAgainAfterDays",
        "displayName": "Days that an answer holds",
        "simpleValueType": true,
        "help": "As askAgainAfterDays in the site\u0027s configuration.",
        "defaultValue": 180,
        "valueUnit": "days",
        "valueValidators": [
          {
            "type": "POSITIVE_NUMBER"
          }
        ]
      },
      {
        "type": "TEXT",
        "name": "cookieName",
        "displayName": "Name of the cookie",
        "simpleValueType": true,
        "help": "As cookieName in the site\u0027s configuration. A name other than consent-mobiplus must be added to the template\u0027s permissions.",
        "defaultValue": "consent-mobiplus",
        "valueValidators": [
          {
            "type": "REGEX",
            "args": [
              "^[A-Za-z0-9_-]{1,64}$"
            ],
            "errorMessage": "Letters, digits, hyphens and underscores."
          }
        ]
      },
      {
        "type": "TEXT",
        "name": "globalPrivacyControl",
        "displayName": "The browser\u0027s own no",
        "simpleValueType": true,
        "help": "A variable that holds navigator.globalPrivacyControl: create one of type JavaScript Variable. While it is true, a yes to ads that was given without it is not told.",
        "valueHint": "{{Global Privacy Control}}"
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "defaultsGroup",
    "displayName": "Before there is a choice",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      {
        "type": "TEXT",
        "name": "waitForUpdate",
        "displayName": "Time that tags wait for a choice",
        "simpleValueType": true,
        "help": "",
        "defaultValue": 500,
        "valueUnit": "milliseconds",
        "valueValidators": [
          {
            "type": "NON_NEGATIVE_NUMBER"
          }
        ]
      },
      {
        "type": "SIMPLE_TABLE",
        "name": "regions",
        "displayName": "Regions with other defaults",
        "newRowButtonText": "Add regions",
        "help": "Everything is denied everywhere, save what a row grants. EEA, United Kingdom and Switzerland cannot be named: there consent comes first.",
        "simpleTableColumns": [
          {
            "defaultValue": "",
            "displayName": "Regions (ISO 3166-2), with commas between",
            "name": "regions",
            "type": "TEXT",
            "valueValidators": [
              {
                "type": "REGEX",
                "args": [
                  "^\\s*[A-Za-z]{2}(?:-[A-Za-z0-9]{1,3})?(?:\\s*,\\s*[A-Za-z]{2}(?:-[A-Za-z0-9]{1,3})?)*\\s*$"
                ],
                "errorMessage": "Such as US-CA, BR."
              }
            ]
          },
          {
            "defaultValue": "",
            "displayName": "Granted there, with commas between",
            "name": "granted",
            "type": "TEXT",
            "valueValidators": [
              {
                "type": "REGEX",
                "args": [
                  "^\\s*(?:(?:ad_storage|ad_user_data|ad_personalization|analytics_storage|functionality_storage|personalization_storage|security_storage)\\s*(?:,\\s*|$))*$"
                ],
                "errorMessage": "Any of ad_storage, ad_user_data, ad_personalization, analytics_storage, functionality_storage, personalization_storage, security_storage."
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "settingsGroup",
    "displayName": "Further settings",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      {
        "type": "CHECKBOX",
        "name": "adsDataRedaction",
        "checkboxText": "Redact ads data while ad_storage is denied",
        "simpleValueType": true,
        "defaultValue": true
      },
      {
        "type": "CHECKBOX",
        "name": "urlPassthrough",
        "checkboxText": "Pass click identifiers in addresses",
        "simpleValueType": true,
        "defaultValue": false,
        "help": "They identify a visitor who may have consented to nothing."
      },
      {
        "type": "TEXT",
        "name": "developerId",
        "displayName": "Developer id",
        "simpleValueType": true,
        "help": "Only one that Google has issued.",
        "valueValidators": [
          {
            "type": "REGEX",
            "args": [
              "^[A-Za-z0-9]*$"
            ],
            "errorMessage": "Letters and digits."
          }
        ]
      },
      {
        "type": "TEXT",
        "name": "scriptUrl",
        "displayName": "Address of mobiplus-consent.js",
        "simpleValueType": true,
        "help": "Only for pages without its script tag, which is better: it decides before this container is read. Other hosts than those of mobiplus.se must be added to the template\u0027s permissions.",
        "valueHint": "https://www.mobiplus.se/mobiplus-consent.js",
        "valueValidators": [
          {
            "type": "REGEX",
            "args": [
              "^(?:https://.+)?$"
            ],
            "errorMessage": "An address that begins with https://."
          }
        ]
      }
    ]
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

// What this tag does, in this order: says no for everything, listens to MobiPlus Consent, and, until
// that has spoken, tells what the visitor's cookie says. An error in between leaves the no standing.

const callInWindow = require('callInWindow');
const copyFromWindow = require('copyFromWindow');
const createQueue = require('createQueue');
const getCookieValues = require('getCookieValues');
const getTimestampMillis = require('getTimestampMillis');
const getType = require('getType');
const gtagSet = require('gtagSet');
const injectScript = require('injectScript');
const logToConsole = require('logToConsole');
const makeNumber = require('makeNumber');
const queryPermission = require('queryPermission');
const setDefaultConsentState = require('setDefaultConsentState');
const updateConsentState = require('updateConsentState');

const SDK = 'mobiplusConsent';
const TYPES = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
];
// MobiPlus's own purposes, for a tag whose table is empty.
const PURPOSES = [
  {purpose: 'analytics', revision: '1', types: 'analytics_storage'},
  {purpose: 'ads-measurement', revision: '1', types: 'ad_storage,ad_user_data'},
  {
    purpose: 'ads-personalisation',
    revision: '1',
    types: 'ad_storage,ad_user_data,ad_personalization',
  },
];
// Where Google's EU user consent policy asks for consent first: EEA with its overseas parts, United
// Kingdom, Switzerland.
const CONSENT_FIRST =
  'AT,BE,BG,HR,CY,CZ,DK,EE,FI,AX,FR,GF,GP,MQ,MF,RE,YT,DE,GR,HU,IE,IT,LV,LT,LU,MT,NL,PL,PT,RO,' +
  'SK,SI,ES,SE,IS,LI,NO,GB,CH';

const textOf = (value) => (value === undefined || value === null ? '' : '' + value).trim();
const listOf = (value) =>
  textOf(value)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one.length > 0);
const rowsOf = (value) => (getType(value) === 'array' ? value : []);
const isIn = (list, one) => list.indexOf(one) >= 0;
/** A field's number, or its default where nothing was filled in. What is no number is NaN. */
const numberOf = (value, otherwise) =>
  textOf(value).length > 0 ? makeNumber(textOf(value)) : otherwise;

const purposes = (rowsOf(data.purposes).length > 0 ? data.purposes : PURPOSES).map((row) => ({
  id: textOf(row.purpose),
  revision: numberOf(row.revision, 1),
  types: listOf(row.types),
}));

let fault = '';

// 1. The defaults.

const stateOf = (granted) => {
  const wait = numberOf(data.waitForUpdate, 500);
  const state = {wait_for_update: wait >= 0 ? wait : 500};
  TYPES.forEach((type) => {
    state[type] = isIn(granted, type) ? 'granted' : 'denied';
  });
  return state;
};

setDefaultConsentState(stateOf([]));
rowsOf(data.regions).forEach((row) => {
  const regions = listOf(row.regions)
    .map((code) => code.toUpperCase())
    .filter((code) => !isIn(CONSENT_FIRST.split(','), code.slice(0, 2)));
  // A default without a region would be everybody's.
  if (regions.length === 0) return;
  const state = stateOf(listOf(row.granted));
  state.region = regions;
  setDefaultConsentState(state);
});

const settings = {
  ads_data_redaction: data.adsDataRedaction !== false,
  url_passthrough: data.urlPassthrough === true,
};
if (textOf(data.developerId).length > 0)
  settings['developer_id.' + textOf(data.developerId)] = true;
gtagSet(settings);

// 2. What Google is told from then on.

let told = [];
/**
 * Tells Google how the purposes stand: [{types, granted, isKnown}].
 * A type of which nobody has said anything is left to its default; once told, it is told every time.
 */
const tell = (standings) => {
  const state = {};
  const now = [];
  TYPES.forEach((type) => {
    const driven = standings.filter((standing) => isIn(standing.types, type));
    const granted = driven.some((standing) => standing.granted);
    if (!granted && !isIn(told, type) && !driven.some((standing) => standing.isKnown)) return;
    state[type] = granted ? 'granted' : 'denied';
    now.push(type);
  });
  told = now;
  if (now.length > 0) updateConsentState(state);
};

// 3. What MobiPlus Consent says, as soon as it is there and at each change.

let hasSpoken = false;
const follow = (grants, source, origins) => {
  hasSpoken = true;
  tell(
    purposes.map((purpose) => ({
      types: purpose.types,
      granted: getType(grants) === 'object' && grants[purpose.id] === true,
      isKnown: getType(origins) !== 'object' || origins[purpose.id] !== 'defaulted',
    })),
  );
};

if (getType(copyFromWindow(SDK + '.subscribe')) === 'function') {
  // It is there, and answers in this very call.
  callInWindow(SDK + '.subscribe', follow);
} else if (isIn(['array', 'undefined'], getType(copyFromWindow(SDK)))) {
  // It is still to come, and will take over its queue.
  createQueue(SDK)(['subscribe', follow]);
} else {
  fault = 'window.' + SDK + ' is something else: later decisions will not be heard.';
}

// 4. What the cookie says: 1.<day>.<purpose>=<letter><revision>[-<age>]&...<reference>.<number>

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const isOf = (text, letters) => {
  for (let i = 0; i < text.length; i++) {
    if (letters.indexOf(text.charAt(i)) < 0) return false;
  }
  return text.length > 0;
};
const isCount = (text, most) => isOf(text, DIGITS) && text.length <= most && text.charAt(0) !== '0';

/** One purpose's answer. y: yes; n: no; s: no, by the browser's signal; Y: yes, in spite of it. */
const parseAnswer = (text) => {
  const pair = text.split('=');
  if (pair.length !== 2) return undefined;
  const letter = pair[1].charAt(0);
  const numbers = pair[1].slice(1).split('-');
  if (!isOf(pair[0].charAt(0), LOWER) || !isOf(pair[0], LOWER + DIGITS + '-')) return undefined;
  if (!isOf(letter, 'ynsY') || !isCount(numbers[0], 9)) return undefined;
  if (numbers.length > 2 || (numbers.length === 2 && !isCount(numbers[1], 4))) return undefined;
  return {
    id: pair[0],
    granted: letter === 'y' || letter === 'Y',
    isSignalled: letter === 's' || letter === 'Y',
    revision: makeNumber(numbers[0]),
    age: numbers.length === 2 ? makeNumber(numbers[1]) : 0,
  };
};

/** The whole choice, or undefined for anything that is not one to the letter. */
const parseChoice = (text) => {
  const parts = text.split('.');
  if (parts.length !== 3 && parts.length !== 5) return undefined;
  if (parts[0] !== '1' || !isCount(parts[1], 9)) return undefined;
  if (parts.length === 5) {
    if (parts[3].length !== 24 || parts[3].slice(0, 2) !== 'v_') return undefined;
    if (!isOf(parts[3], LOWER + LOWER.toUpperCase() + DIGITS + '_-')) return undefined;
    if (parts[4] !== '0' && !isCount(parts[4], 9)) return undefined;
  }
  const answers = parts[2].split('&').map(parseAnswer);
  if (answers.some((answer) => answer === undefined)) return undefined;
  return {day: makeNumber(parts[1]), answers: answers};
};

const readChoice = (name) => {
  if (!queryPermission('get_cookies', name)) {
    fault = 'The template may not read the cookie ' + name + ': add it to its permissions.';
    return undefined;
  }
  return rowsOf(getCookieValues(name, false))
    .map(parseChoice)
    .filter((choice) => choice !== undefined)[0];
};

const DAY = 86400000;
const tellStored = () => {
  const now = getTimestampMillis();
  const today = (now - (now % DAY)) / DAY;
  const longest = numberOf(data.askAgainAfterDays, 180);
  const browserSaysNo = data.globalPrivacyControl === true || data.globalPrivacyControl === 'true';
  const choice = readChoice(textOf(data.cookieName) || 'consent-mobiplus');
  const age = choice ? today - choice.day : 0;

  const answerTo = (purpose) =>
    (choice ? choice.answers : [])
      .filter((answer) => answer.id === purpose.id)
      .slice(-1)
      .filter(
        (answer) =>
          purpose.revision >= 1 &&
          answer.revision >= purpose.revision &&
          age >= -1 &&
          age + answer.age < longest,
      )[0];

  tell(
    purposes.map((purpose) => {
      const answer = answerTo(purpose);
      const isAds = purpose.types.some((type) => type.indexOf('ad_') === 0);
      // The browser's no outweighs a yes that was given without it.
      const isOverruled = browserSaysNo && isAds && !(answer && answer.isSignalled);
      return {
        types: purpose.types,
        granted: !!answer && answer.granted && !isOverruled,
        isKnown: !!answer || isOverruled,
      };
    }),
  );
};

if (!hasSpoken) tellStored();

// 5. MobiPlus Consent itself, where the page does not bring it.

const url = textOf(data.scriptUrl);
const finish = () => {
  if (fault) {
    logToConsole('MobiPlus Consent: ' + fault);
    data.gtmOnFailure();
  } else {
    data.gtmOnSuccess();
  }
};
const fail = () => {
  fault = 'The script did not load: ' + url;
  finish();
};

if (url.length === 0 || hasSpoken) finish();
else if (queryPermission('inject_script', url)) injectScript(url, finish, fail, url);
else fail();


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "access_consent",
        "versionId": "1"
      },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_user_data"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_personalization"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "analytics_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "functionality_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "personalization_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "security_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "access_globals",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "mobiplusConsent"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "mobiplusConsent.subscribe"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "get_cookies",
        "versionId": "1"
      },
      "param": [
        {
          "key": "cookieAccess",
          "value": {
            "type": 1,
            "string": "specific"
          }
        },
        {
          "key": "cookieNames",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "consent-mobiplus"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "inject_script",
        "versionId": "1"
      },
      "param": [
        {
          "key": "urls",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "https://mobiplus.se/*"
              },
              {
                "type": 1,
                "string": "https://*.mobiplus.se/*"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "logging",
        "versionId": "1"
      },
      "param": [
        {
          "key": "environments",
          "value": {
            "type": 1,
            "string": "debug"
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "write_data_layer",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keyPatterns",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "ads_data_redaction"
              },
              {
                "type": 1,
                "string": "url_passthrough"
              },
              {
                "type": 1,
                "string": "developer_id.*"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: Everything is denied first, for everybody, and tags wait half a second
  code: |-
    runCode({});

    assertThat(heard.length).isEqualTo(2);
    assertThat(heard[0]).isEqualTo({call: 'default', state: allDenied(500)});
    assertThat(heard[1].call).isEqualTo('set');
    assertApi('updateConsentState').wasNotCalled();
    assertApi('gtmOnSuccess').wasCalled();
    assertApi('gtmOnFailure').wasNotCalled();
- name: Ads data are redacted and nothing is passed in addresses, unless the fields say so
  code: |-
    runCode({});
    assertThat(heard[1].state).isEqualTo({ads_data_redaction: true, url_passthrough: false});

    heard = [];
    runCode({adsDataRedaction: false, urlPassthrough: true, developerId: ' dAbCdEf '});
    assertThat(heard[1].state).isEqualTo({
      ads_data_redaction: false,
      url_passthrough: true,
      'developer_id.dAbCdEf': true
    });
- name: Defaults of a region follow the one for everybody, and none is set where consent comes first
  code: |-
    runCode({
      waitForUpdate: '1000',
      regions: [
        {regions: 'us-ca, BR, SE', granted: 'analytics_storage, security_storage'},
        {regions: 'SE, no-03, GB', granted: 'analytics_storage'},
        {regions: '', granted: 'analytics_storage'}
      ]
    });

    const american = allDenied(1000);
    american.analytics_storage = 'granted';
    american.security_storage = 'granted';
    american.region = ['US-CA', 'BR'];
    assertThat(heard.length).isEqualTo(3);
    assertThat(heard[0]).isEqualTo({call: 'default', state: allDenied(1000)});
    assertThat(heard[1]).isEqualTo({call: 'default', state: american});
- name: A stored choice is told after the defaults, each type by its purposes
  code: |-
    cookies = ['1.19990.analytics=y1&ads-measurement=y1&ads-personalisation=n1.v_0123456789abcdefghijkl.4'];
    runCode({});

    assertThat(heard[0].call).isEqualTo('default');
    assertThat(heard[2]).isEqualTo({
      call: 'update',
      state: {
        ad_storage: 'granted',
        ad_user_data: 'granted',
        ad_personalization: 'denied',
        analytics_storage: 'granted'
      }
    });
    assertApi('gtmOnSuccess').wasCalled();
- name: A no by the browser's signal is a no, a yes in spite of it is a yes
  code: |-
    cookies = ['1.20000.analytics=Y1&ads-measurement=s1&ads-personalisation=s1'];
    runCode({globalPrivacyControl: true});

    assertThat(heard[2].state).isEqualTo({
      ad_storage: 'denied',
      ad_user_data: 'denied',
      ad_personalization: 'denied',
      analytics_storage: 'granted'
    });
- name: The browser's no outweighs a yes to ads that was given without it
  code: |-
    cookies = ['1.20000.analytics=y1&ads-measurement=y1&ads-personalisation=Y1'];
    runCode({
      globalPrivacyControl: 'true',
      purposes: [
        {purpose: 'analytics', revision: '1', types: 'analytics_storage'},
        {purpose: 'ads-measurement', revision: '1', types: 'ad_storage'},
        {purpose: 'ads-personalisation', revision: '1', types: 'ad_personalization'}
      ]
    });

    assertThat(heard[2].state).isEqualTo({
      ad_storage: 'denied',
      ad_personalization: 'granted',
      analytics_storage: 'granted'
    });
- name: A yes lasts 180 days, those before the choice included, and not one more
  code: |-
    cookies = ['1.19821.analytics=y1'];
    runCode({});
    assertThat(heard[2].state).isEqualTo({analytics_storage: 'granted'});

    ['1.19820.analytics=y1', '1.19821.analytics=y1-1', '1.20002.analytics=y1'].forEach((text) => {
      heard = [];
      cookies = [text];
      runCode({});
      assertThat(heard.length).isEqualTo(2);
    });
- name: A yes to an earlier form of a purpose is none
  code: |-
    const purposes = [{purpose: 'analytics', revision: '2', types: 'analytics_storage'}];
    cookies = ['1.20000.analytics=y1'];
    runCode({purposes: purposes});
    assertThat(heard.length).isEqualTo(2);

    cookies = ['1.20000.analytics=y2'];
    runCode({purposes: purposes});
    assertThat(heard[4].state).isEqualTo({analytics_storage: 'granted'});
- name: A cookie that cannot be read to the letter leaves the defaults standing
  code: |-
    cookies = [
      '',
      '1.20000.',
      '1.20000.analytics=y01',
      '1.20000.analytics=yes',
      '1.20000.analytics=y1&',
      '2.20000.analytics=y1',
      '1.20000.analytics=y1.v_short.1',
      '1.20000.analytics=y1 '
    ];
    runCode({});

    assertThat(heard.length).isEqualTo(2);
    assertApi('gtmOnSuccess').wasCalled();
- name: Before MobiPlus Consent is there, a queue holds the subscription
  code: |-
    cookies = ['1.20000.analytics=y1'];
    runCode({});
    assertApi('callInWindow').wasNotCalled();
    assertThat(queued[0]).isEqualTo('subscribe');

    const follow = queued[1];
    follow({necessary: true, analytics: false}, 'visitor', {analytics: 'chosen'});
    assertThat(heard[3].state.analytics_storage).isEqualTo('denied');
    follow({necessary: true, analytics: true}, 'visitor', {analytics: 'chosen'});
    assertThat(heard[4].state.analytics_storage).isEqualTo('granted');
- name: Where MobiPlus Consent is there, it is heard and the cookie is left alone
  code: |-
    cookies = ['1.20000.analytics=y1'];
    mock('copyFromWindow', (key) => (key === 'mobiplusConsent.subscribe' ? () => undefined : {}));
    mock('callInWindow', (path, follow) => {
      assertThat(path).isEqualTo('mobiplusConsent.subscribe');
      follow(
        {necessary: true, analytics: false, 'ads-measurement': false, 'ads-personalisation': false},
        'recalled',
        {
          analytics: 'chosen',
          'ads-measurement': 'signalled',
          'ads-personalisation': 'signalled'
        }
      );
    });
    runCode({scriptUrl: 'https://www.mobiplus.se/mobiplus-consent.js'});

    assertApi('createQueue').wasNotCalled();
    assertApi('getCookieValues').wasNotCalled();
    assertApi('injectScript').wasNotCalled();
    assertThat(heard.length).isEqualTo(3);
    assertThat(heard[2].state.analytics_storage).isEqualTo('denied');
    assertThat(heard[2].state.ad_storage).isEqualTo('denied');
    assertApi('gtmOnSuccess').wasCalled();
- name: A type that nobody was asked about keeps its default until somebody has answered
  code: |-
    runCode({});
    const follow = queued[1];
    const nobody = {
      analytics: 'defaulted',
      'ads-measurement': 'defaulted',
      'ads-personalisation': 'defaulted'
    };
    follow({necessary: true, analytics: false}, 'recalled', nobody);
    assertThat(heard.length).isEqualTo(2);

    follow({necessary: true, analytics: true}, 'visitor', {
      analytics: 'chosen',
      'ads-measurement': 'defaulted',
      'ads-personalisation': 'defaulted'
    });
    assertThat(heard[2].state).isEqualTo({analytics_storage: 'granted'});
    follow({necessary: true, analytics: false}, 'tab', nobody);
    assertThat(heard[3].state).isEqualTo({analytics_storage: 'denied'});
- name: Something else under that name is a failure, and everything stays denied
  code: |-
    mock('copyFromWindow', (key) => (key === 'mobiplusConsent' ? {} : undefined));
    runCode({});

    assertApi('createQueue').wasNotCalled();
    assertApi('updateConsentState').wasNotCalled();
    assertApi('gtmOnSuccess').wasNotCalled();
    assertApi('gtmOnFailure').wasCalled();
- name: The script is loaded where the field names it, and its failure is the tag's
  code: |-
    let loaded;
    let failed;
    mock('injectScript', (url, onSuccess, onFailure) => {
      assertThat(url).isEqualTo('https://www.mobiplus.se/mobiplus-consent.js');
      loaded = onSuccess;
      failed = onFailure;
    });
    runCode({scriptUrl: ' https://www.mobiplus.se/mobiplus-consent.js '});
    assertApi('gtmOnSuccess').wasNotCalled();
    failed();
    assertApi('gtmOnFailure').wasCalled();
    assertApi('gtmOnSuccess').wasNotCalled();

    runCode({scriptUrl: 'https://www.mobiplus.se/mobiplus-consent.js'});
    loaded();
    assertApi('gtmOnSuccess').wasCalled();
- name: A script from elsewhere is not loaded
  code: |-
    mock('injectScript', () => fail('A script was injected.'));
    runCode({scriptUrl: 'https://mobiplus.se.example/mobiplus-consent.js'});

    assertApi('gtmOnFailure').wasCalled();
    assertApi('gtmOnSuccess').wasNotCalled();
setup: |-
  // What reaches Google, in its order.
  let heard = [];
  let queued;
  let cookies = [];

  const allDenied = (wait) => ({
    ad_storage: 'denied',
    ad_user_data: 'denied',
    ad_personalization: 'denied',
    analytics_storage: 'denied',
    functionality_storage: 'denied',
    personalization_storage: 'denied',
    security_storage: 'denied',
    wait_for_update: wait
  });

  mock('setDefaultConsentState', (state) => {
    heard.push({call: 'default', state: state});
  });
  mock('updateConsentState', (state) => {
    heard.push({call: 'update', state: state});
  });
  mock('gtagSet', (state) => {
    heard.push({call: 'set', state: state});
  });
  mock('getCookieValues', () => cookies);
  mock('getTimestampMillis', () => 20000 * 86400000 + 3600000);
  mock('copyFromWindow', () => undefined);
  mock('createQueue', () => (command) => {
    queued = command;
  });


___NOTES___

Maintained with MobiPlus Consent, whose tests run this file. Later decisions arrive by
window.mobiplusConsent.push(['subscribe', listener]).
