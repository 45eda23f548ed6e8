/** A way in which direct marketing reaches a person; `profiling` is marketing's reading of a person (GDPR 21(2)). */
export type Channel = 'email' | 'sms' | 'phone' | 'letter' | 'support' | 'profiling';
