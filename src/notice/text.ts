/** The notice itself, a copy of `personuppgiftspolicy.sv.txt` that a bundle can hold; a test holds the two equal, byte for byte. */
export const text = `Personuppgiftspolicy
Genom att använda MobiPlus AB och dess dotterbolags tjänster (hädanefter refererat till som MobiPlus), accepterar man som berörd av MobiPlus Allmänna villkor, Personuppgiftspolicy och Säkerhetspolicy och att MobiPlus behandlar era personuppgifter. godkänner också att vi använder olika kommunikationsvägar som t.ex. e-post, SMS, telefon eller supportsystem för att skicka information till dig. Det är viktigt att man läser och förstår vår dataskyddspolicy innan man använder våra tjänster.
För att kunna erbjuda dig våra tjänster behöver vi behandla dina personuppgifter enligt nedan. Vi gör det med största möjliga hänsyn till din integritet.
Vilken information samlar vi in?
Personuppgifter samlas normalt in direkt från dig som kund vid registrering (t.ex. adressuppgifter), eller loggas och genereras i samband med att man använder våra tjänster och promankter (t.ex. IP-adresser, skickad kommunikation eller loggning av användare).
De personuppgifter som vi samlar in kan delas in i följande kategorier uppdelat efter insamlingsmetod, typ av uppgift och syfte:
Identifiering: Vanligtvis utgörs detta av personnummer, telefonnummer, e-postadress och namn inom Sverige som anges av den registrerade vid registrering, och används för identifikation av kund primärt.
Kontakt: Information som t.ex. e-post, kontaktuppgifter och telefonnummer som även detta anges vid registrering direkt av den registrerade och vi förbehåller oss rätten att mot offentliga register uppdatera den här informationen (t.ex. adress) för att underlätta och minimera mängden felaktig information. Detta är viktigt för att kunna exempelvis erbjuda support, skicka fakturor eller kontakta dig med viktig information om din tjänst.
Historik: Exempelvis inloggningsinformation såsom tidpunkt, ip-adress men även utförda ändringar i våra tjänster eller begäran över internet till dina tjänster vilket samlas in automatiskt av våra system för att hjälpa till vid utvärdering, felsökning, säkerhetshantering och spårning.
Om man som kund själv samlar in och lagrar i sina tjänster hos oss intar man rollen som personuppgiftsansvarig, och vi tar rollen som personuppgiftsbiträde. Detta förklaras mer på vår webbsida och regleras i våra allmänna villkor och vårt personbiträdesavtal.
Vad är vår rättsliga grund till att behandla dina personuppgifter?
Behandling av personuppgift sker nästan uteslutande med stöd av avtal mellan oss och våra kunder. Detta för att vi ska kunna utföra våra åtaganden gentemot dig som kund och följa tillämplig lagstiftning. I vissa fall kan behandlingar med stöd av rättslig förpliktelse också förekomma t.ex. avanmälningar för elektronisk kommunikation.
Vad gör vi med din information?
All data används endast för att leverera, administrera och förbättra våra tjänster samt marknadsföring av nya tjänster. Informationen krävs för att vi ska kunna leverera våra tjänster (exempelvis för fakturering, kundtjänst, ekonomisk administration eller identifikation av ägarskap). Vi använder också detta för att kunna kommunicera med dig om viktiga händelser eller information om ditt konto, samt nyhetsbrev och generell kommunikation via e-post, sms samt via telefon och brev.
Vissa tredjepartstjänster som exempelvis google analytics, adwords, domänregistrering och SSL-certifikat-tjänster kräver att vi delar med oss av viss information med leverantören för att de skall leverera tjänsten (vilket också framgår av de separata villkoren för de separata tjänsterna).
Vem kan vi komma att lämna ut dina personuppgifter till?
För att skydda och värna om våra kunders integritet lämnas personuppgifter inte ut till extern part som ej angivits utan att man som kund har medgivit till detta. Undantag till detta görs om en kund har brutit mot våra avtalsvillkor, om det föreligger rättsliga åtgärder eller om myndighet begär detta med stöd i svensk lagstiftning. Exempel på sådana myndigheter är skattemyndigheter, polismyndigheter, kronofogdemyndigheter och tillsynsmyndigheter i berörda länder.
Som kund godkänner man ett generellt underbiträdesavtal där vi som leverantör av tjänster åtar oss att uppdatera er som kund när ni blir berörda av nya underbiträden om så skulle bli aktuellt.
Vi har ett fullskaligt biträdesregister över leverantörer och organisationer som utför behandlingar som rör personuppgifter i våra system. Vi har tecknat biträdesavtal med utvalda leverantörer, och dessa avtal innefattar bestämmelser om behandling av personuppgifter för vår räkning. Leverantörerna finns till exempel inom utveckling, underhåll, drift och support av IT-system.
Var behandlar vi dina personuppgifter?
Vi strävar alltid efter att utföra behandlingen inom EU/EES. I vissa situationer kan dock informationen komma att överföras till, och behandlas i, land utanför EU/EES av oss, eller annan leverantör eller underleverantör. Detta främst då man skickar SMS utanför EU/EES samt nyhetsbrev i EU/EES. Då vi alltid strävar efter att alltid skydda din information, kommer vi att vidta alla legala, tekniska och organisatoriska åtgärder för att säkerställa att din information hanteras säkert och med en skyddsnivå jämförbar med och i samma nivå som det skydd som erbjuds inom EU/EES. Vi har också fullgoda biträdesavtal med alla våra leverantörer för att säkerställa att behandlingen sker enligt utsatta regler.
Hur vi skyddar dina personuppgifter
Vi har system med flera säkerhetsnivåer som genom nätbegränsning, accessnivåer, larm och intrångsskydd påverkar möjligheten att ta sig in i systemen. Gällande skalskydd är servar placerade i brandskyddade, larmade och ändamålsenliga driftmiljöer. Vi har även säkerställt att de driftdelar som underleverantörer/underbiträden bistår med håller hög kvalité både vad gäller skalskydd och intrångsskydd. Vi arbetar också enligt ”Privacy by design” vid utveckling, både internt och tillsammans med partners.
All driftpersonal är dessutom utbildad inom dataskydd, och uppdateras årligen i detta.
Din rätt till som registrerad
Som registrerad person och kund hos oss har man speciella rättigheter rörande de personuppgifter vi har om er.
Information
Som kund kan man när som helst kontakta oss för att få ut vilken information vi har samlad, samt instruktioner kring hur man själv som kund kan se dessa. Vi strävar efter att genomföra detta utan fördröjning.
Rättelse
Förändring av registrerade uppgifter kan i regel ske via våra kundportaler, men kan alltid utföras genom kommunikation med oss där vi då hjälper till att genomföra förändringen.
Begränsning
Om man har invändningar mot riktigheten i de uppgifter som vi har registrerade kan man begära att vi begränsar behandlingen av dessa uppgifter till endast lagring. Vi kan då stoppa all annan behandling (vilket också innebär att vi måste stoppa leveransen av våra tjänster) till dess att en korrigering har utförts eller tills det går att fastslå vad som är korrekt och inte.
Dataportabilitet
För personuppgifter som har behandlats och insamlats automatiserat (med stöd av samtycke/avtal) har man av oss rätt att få ut dessa i främst ett API eller ett maskinläsbart format eller där det finns tillgängligt via API.
Radering
Under vissa omständigheter har man rätt att begära radering av dina personuppgifter. Dessa kan vara t.ex.
– Om det saknas rättslig grund för behandlingen, eller behandlingen är olaglig
– Det saknas ett berättigat skäl för fortsatt behandling
– Man invänder mot behandling för direkt marknadsföring
En förutsättning för att vi skall kunna utföra ovan är att vi erhåller fullgoda underlag för identifikation från dig som registrerad. Din begäran om att utöva dina rättigheter ovan bedöms från fall till fall utifrån rådande omständigheter. Vi kan också vara tvungna att behålla dina uppgifter om det behövs för att uppfylla rättsliga förpliktelser, hävda ett rättsligt anspråk eller genomdriva våra aktiva avtal.`;
