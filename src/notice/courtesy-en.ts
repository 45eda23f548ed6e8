import type {Section} from './sections.ts';

/** Marks the translation as what it is. English, like the text under it. */
export const courtesyMark =
  'A courtesy translation by the makers of this privacy tool. It is not part of MobiPlus’s policy, and the Swedish text alone is binding. Unclear passages and slips in the Swedish are kept.';

/**
 * The notice in English, section by section and paragraph by paragraph. What is vague, missing or inconsistent in the Swedish (S1-S65) is
 * so here too: a better text would be another text.
 */
export const courtesy: readonly Section[] = [
  {
    id: 'personuppgiftspolicy',
    heading: 'Personal data policy',
    level: 1,
    paragraphs: [
      'By using the services of MobiPlus AB and its subsidiaries (hereinafter referred to as MobiPlus), one accepts, as a person concerned by MobiPlus, the General Terms, the Personal Data Policy and the Security Policy, and that MobiPlus processes your personal data. also approves that we use various channels of communication such as e-mail, SMS, telephone or the support system to send information to you. It is important that one reads and understands our data protection policy before using our services.',
      'To be able to offer you our services we need to process your personal data as set out below. We do so with the greatest possible regard for your integrity.',
    ],
  },
  {
    id: 'samlar-in',
    heading: 'What information do we collect?',
    level: 2,
    paragraphs: [
      'Personal data are normally collected directly from you as a customer at registration (e.g. address details), or are logged and generated in connection with the use of our services and “promankter” [sic] (e.g. IP addresses, communication sent or logging of users).',
      'The personal data that we collect can be divided into the following categories, by method of collection, type of data and purpose:',
      'Identification: Usually this consists of personal identity number, telephone number, e-mail address and name within Sweden, given by the data subject at registration, and is used primarily for identification of the customer.',
      'Contact: Information such as e-mail, contact details and telephone number, which this too is given at registration directly by the data subject, and we reserve the right to update this information (e.g. address) against public registers in order to facilitate and to minimise the amount of incorrect information. This is important in order, for example, to be able to offer support, send invoices or contact you with important information about your service.',
      'History: For example login information such as time, IP address but also changes made in our services or requests over the internet to your services, which is collected automatically by our systems to help with evaluation, troubleshooting, security management and tracing.',
      'If one, as a customer, oneself collects and stores data in one’s services with us, one takes the role of controller, and we take the role of processor. This is explained further on our website and is regulated in our general terms and our data processing agreement.',
    ],
  },
  {
    id: 'rattslig-grund',
    heading: 'What is our legal basis for processing your personal data?',
    level: 2,
    paragraphs: [
      'Processing of personal data takes place almost exclusively on the basis of contracts between us and our customers. This is so that we can perform our commitments towards you as a customer and comply with applicable legislation. In some cases processing on the basis of a legal obligation may also occur, e.g. opt-outs of electronic communication.',
    ],
  },
  {
    id: 'anvandning',
    heading: 'What do we do with your information?',
    level: 2,
    paragraphs: [
      'All data are used only to deliver, administer and improve our services and for marketing of new services. The information is required for us to be able to deliver our services (for example for invoicing, customer service, financial administration or identification of ownership). We also use this to be able to communicate with you about important events or information about your account, and newsletters and general communication by e-mail, SMS and by telephone and letter.',
      'Certain third-party services such as google analytics, adwords, domain registration and SSL certificate services require that we share some information with the supplier for them to deliver the service (which is also apparent from the separate terms of the separate services).',
    ],
  },
  {
    id: 'mottagare',
    heading: 'To whom may we disclose your personal data?',
    level: 2,
    paragraphs: [
      'To protect and safeguard the integrity of our customers, personal data are not disclosed to an external party that has not been stated unless one, as a customer, has consented to this. Exceptions to this are made if a customer has broken our contract terms, if there is legal action, or if an authority requests this with support in Swedish legislation. Examples of such authorities are tax authorities, police authorities, enforcement authorities and supervisory authorities in the countries concerned.',
      'As a customer one approves a general sub-processor agreement in which we, as a supplier of services, undertake to update you as a customer when you become affected by new sub-processors, should this become relevant.',
      'We have a full-scale register of processors covering suppliers and organisations that carry out processing concerning personal data in our systems. We have signed processor agreements with selected suppliers, and these agreements include provisions on the processing of personal data on our behalf. The suppliers are found, for example, within development, maintenance, operation and support of IT systems.',
    ],
  },
  {
    id: 'plats',
    heading: 'Where do we process your personal data?',
    level: 2,
    paragraphs: [
      'We always strive to carry out the processing within the EU/EEA. In certain situations, however, the information may come to be transferred to, and processed in, a country outside the EU/EEA by us, or another supplier or sub-supplier. This mainly when one sends SMS outside the EU/EEA and newsletters in the EU/EEA. As we always strive to always protect your information, we will take all legal, technical and organisational measures to ensure that your information is handled securely and with a level of protection comparable with and at the same level as the protection offered within the EU/EEA. We also have satisfactory processor agreements with all our suppliers to ensure that the processing takes place according to the rules set.',
    ],
  },
  {
    id: 'skydd',
    heading: 'How we protect your personal data',
    level: 2,
    paragraphs: [
      'We have systems with several levels of security which, through network restriction, access levels, alarms and intrusion protection, affect the possibility of getting into the systems. As to physical protection, servers are placed in fire-protected, alarmed and suitable operating environments. We have also ensured that the parts of operation that sub-suppliers/sub-processors assist with are of high quality as regards both physical protection and intrusion protection. We also work according to “Privacy by design” in development, both internally and together with partners.',
      'All operating staff are moreover trained in data protection, and are updated yearly in this.',
    ],
  },
  {
    id: 'rattigheter',
    heading: 'Your right as a data subject',
    level: 2,
    paragraphs: [
      'As a registered person and customer with us one has special rights concerning the personal data that we hold about you.',
    ],
  },
  {
    id: 'information',
    heading: 'Information',
    level: 3,
    paragraphs: [
      'As a customer one can contact us at any time to obtain what information we have collected, as well as instructions on how one can oneself, as a customer, see it. We strive to carry this out without delay.',
    ],
  },
  {
    id: 'rattelse',
    heading: 'Rectification',
    level: 3,
    paragraphs: [
      'Changes to registered data can as a rule be made via our customer portals, but can always be made through communication with us, where we then help to carry out the change.',
    ],
  },
  {
    id: 'begransning',
    heading: 'Restriction',
    level: 3,
    paragraphs: [
      'If one has objections to the accuracy of the data that we have registered, one can request that we restrict the processing of these data to storage only. We may then stop all other processing (which also means that we must stop the delivery of our services) until a correction has been made or until it can be established what is correct and not.',
    ],
  },
  {
    id: 'dataportabilitet',
    heading: 'Data portability',
    level: 3,
    paragraphs: [
      'For personal data that have been processed and collected by automated means (on the basis of consent/contract), one has the right to obtain these from us in primarily an API or a machine-readable format or where available via API.',
    ],
  },
  {
    id: 'radering',
    heading: 'Erasure',
    level: 3,
    paragraphs: [
      'Under certain circumstances one has the right to request erasure of your personal data. These may be, for example',
      '– If there is no legal basis for the processing, or the processing is unlawful',
      '– There is no legitimate reason for continued processing',
      '– One objects to processing for direct marketing',
      'A precondition for us to be able to carry out the above is that we receive satisfactory documentation for identification from you as a data subject. Your request to exercise your rights above is assessed from case to case on the basis of the circumstances prevailing. We may also be obliged to retain your data if this is needed to fulfil legal obligations, assert a legal claim or enforce our active contracts.',
    ],
  },
];
