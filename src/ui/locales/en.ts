
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'accept-all': `Accept all`,
'ads-measurement-name': `Ads measurement`,
'ads-measurement-why': `Measures whether our ads lead to visits or purchases, with Google Ads.`,
'ads-personalisation-name': `Personalised ads`,
'ads-personalisation-why': `Lets Google Ads show ads based on what you have looked at here.`,
'always-on': `always on`,
'analytics-name': `Statistics`,
'analytics-why': `Counts visits and shows which pages are used, with Google Analytics.`,
'banner-ask': str`${0} would like your consent to cookies for ${1}.`,
'banner-days': str`Your choice holds for ${0} days.`,
'banner-recipients': str`Recipients: ${0}.`,
'banner-withdraw': `This website uses cookies. You can withdraw your consent at any time under “Your privacy choices” at the foot of the page.`,
'choices': `Your privacy choices`,
'close': `Close`,
'email': `E-mail address`,
'email-error': `Write the address in the form name@example.com.`,
'last-saved': str`Your latest choice was saved on ${0}. Receipt no. ${1}.`,
'necessary-name': `Necessary`,
'necessary-why': `Makes the website work and remembers your choices here.`,
'no-consent-by-use': `Reading the text or using the website does not count as consent.`,
'notice-frame': `The text below is MobiPlus’s own privacy policy, unaltered; the Swedish text is binding. Reading it does not count as consent; you make your choices under “Your privacy choices”.`,
'notice-title': `Privacy policy (in Swedish)`,
'object': `Object to direct marketing`,
'object-now': `Object`,
'object-short': `Object to marketing`,
'objection-service': `Important messages about services you have, such as invoices, still reach you.`,
'objection-what': `Enter your e-mail address and the whole MobiPlus group stops sending newsletters and offers to it, as from today. You need neither give a reason nor show who you are.`,
'off': `off`,
'on': `on`,
'preferences-ask': str`${0} would like your consent to the following. Everything is off until you turn it on, and you can change your mind here whenever you like.`,
'purpose-recipients': str`Recipients: ${0}.`,
'reject-all': `Reject all`,
'save': `Save my choices`,
'settings': `Settings`,
'status-choice': `Your choice is in force.`,
'status-delayed': `It is sent as soon as our server answers.`,
'status-objection': `Your objection has been taken here.`,
'status-refused': `Our server did not take it. It stays here and is sent again.`,
'status-saved': str`Saved. Receipt no. ${0} has been verified.`,
'status-saving': `Saving …`,
'withdraw': `Withdraw all`,
    };
  