import type {Words} from './words.ts';

export const sv: Words = {
  usage: `mobiplus-consent-audit --log URL --since FIL [--vkey NYCKEL] [--record ID] [--witness NAMN --store KATALOG [--post]] [--lang sv|en]

--log URL      var mottagaren nås
--since FIL    kontrollpunkten från förra granskningen; skapas vid den första och förnyas när allt stämmer
--vkey NYCKEL  loggens verifieringsnyckel; annars FIL.vkey, och vid första granskningen den som loggen uppger
--record ID    skriver ut allt som svarar för en post
--witness NAMN medsignerar kontrollpunkten i detta namn, med nyckeln i KATALOG, och sparar den där
--store KATALOG var medsignerade kontrollpunkter sparas: någon annanstans än loggen
--post         lämnar den medsignerade kontrollpunkten till mottagaren, som måste känna vittnet (WITNESSES)
--lang sv|en   språket; annars det som LANG anger

Granskarens nyckel läses ur AUDIT_TOKEN.
Slutstatus: 0 stämmer, 1 stämmer inte, 2 kunde inte kontrolleras.
`,
  locale: 'sv-SE',
  labels: {
    key: 'Nyckel',
    leaves: 'Löv',
    erased: 'Raderat',
    conflicts: 'Krockar',
    remark: 'Anmärkning',
    fault: 'FEL',
    witness: 'Vittne',
  },
  keyUnpinned:
    'Nyckeln är den som loggen själv uppger; jämför den med en annan källa, sedan sparas den',
  leavesRead: (size, root) => `${size}, rot ${root}`,
  bodiesErased: (count) => `Innehållet i ${count} löv; löven står kvar`,
  erasedAt: (index, at, reason) => `löv ${index}, ${at}, ${reason}`,
  conflictsCame: (count) =>
    `${count} poster kom med ett id som redan stod för något annat; den första gäller`,
  consistent: (isFirst, remarks) =>
    `UTSLAG: stämmer${isFirst ? '; första granskningen' : ' med den tidigare kontrollpunkten'}${remarks > 0 ? `, med ${remarks} ${remarks === 1 ? 'anmärkning' : 'anmärkningar'}` : ''}`,
  inconsistent: (faults) => `UTSLAG: stämmer INTE: ${faults} fel`,
  answers: (path, status, title) => `${path} svarar ${status}${title && `: ${title}`}`,
  faults: {
    missing: (from, to) => (from === to ? `Löv ${from}: saknas` : `Löv ${from} till ${to}: saknas`),
    shownAgain: (index) => `Löv ${index}: visas en gång till, på ett annat ställe`,
    hash: (index) => `Löv ${index}: kontrollsumman hör inte till det som står där`,
    notCanonical: (index) => `Löv ${index}: är inte kanonisk JSON (RFC 8785)`,
    silent: (index) => `Löv ${index}: innehållet är borta, och ingen radering säger varför`,
    unexplained: (index) => `Löv ${index}: raderades, och ingen händelse i loggen säger det`,
    handOver: (index) => `Löv ${index}: lämnar över till en nyckel som den förra inte angav`,
    earlierUnreadable: 'Den tidigare kontrollpunkten går inte att läsa',
    earlierUnsigned: 'Den tidigare kontrollpunkten är inte signerad med någon av loggens nycklar',
    earlierLarger: (earlier, now) =>
      `Den tidigare kontrollpunkten hade ${earlier} löv; nu finns ${now}`,
    otherHistory: (size) =>
      `De första ${size} löven är inte den tidigare kontrollpunktens: nu visas en annan historia`,
    latestUnreadable: 'Den senaste kontrollpunkten går inte att läsa',
    latestUnsigned: 'Den senaste kontrollpunkten är inte signerad med loggens nyckel',
    otherRoot: (signed, signedRoot, read, root) =>
      `Den senaste kontrollpunkten signerar ${signed} löv med roten ${signedRoot}; de som lästes är ${read} med roten ${root}`,
    keyUnknown: 'Loggen lämnades över till en nyckel som den sparade inte vet något om',
    tile: (idx) => `Platta 0/${idx} innehåller inte sina lövs kontrollsummor`,
    link: (ref, index) => `${ref}: löv ${index} hänvisar inte till posten före`,
    repeat: (ref, seq, index) => `${ref}: nummer ${seq} två gånger, igen i löv ${index}`,
    gap: (ref, seq) => `${ref}: nummer ${seq} saknas`,
  },
  remarks: {
    manifest: (count) => `${count} poster anger ett manifest som inte publicerats före dem`,
    build: (count) => `${count} poster anger ett bygge av SDK:t som inte publicerats före dem`,
    stale: (count) => `${count} poster gjordes på en tidigare policy än den gällande`,
    more: (count) => `… och ${count} till av samma slag`,
  },
  record: {
    erased: (index, at, reason = 'inget skäl är antecknat') =>
      `Löv ${index}. Innehållet raderades ${at} (${reason}); platsen och kontrollsumman står kvar.`,
    levels: {
      anonymous: 'ingen känd; referensen används en gång',
      browser: 'en webbläsare, genom en slumpmässig referens',
      portal: 'en kund, som portalen gått i god för',
      'address-verified': 'en adress som har bekräftat det',
    },
    what: 'Vad',
    who: 'Vem',
    decided: 'Beslut',
    decision: (subject, status, scope) =>
      `${subject} ${status}${scope === undefined ? '' : ` för ${scope}`}`,
    right: (right, dueBy) => `rättighet ${right}, senast ${dueBy}`,
    when: 'När',
    deviceClock: (at) => `enligt enhetens klocka ${at}`,
    shown: 'Vad som visades',
    published: ({sha256, lang, layer, shownAt, manifest, release, state}) =>
      `policy ${sha256}, på ${lang}, ${layer}${shownAt ? `, visad ${shownAt}` : ''}; manifest ${manifest}, publicerat genom löv ${release} (${state})`,
    unpublished: (sha256, manifest) =>
      `policy ${sha256}, manifest ${manifest}, som aldrig publicerats här`,
    how: 'Hur valet gjordes',
    method: (method, sdk) => `${method}, med SDK ${sdk}`,
    asEasy: 'Lika lätt att neka',
    seeManifest: 'manifestet innehåller varje text och ordningen; se utgåvans provningsrapport',
    withdrawn: 'Återkallat sedan dess',
    later: (type, at, index) => `${type} ${at} (löv ${index})`,
    notWithdrawn: 'ingen post säger det',
    unchanged: 'Oförändrat',
    verified: (index, size, origin) =>
      `i loggen på plats ${index} av ${size}, som ${origin} signerar: kontrollerat här`,
    notVerified: (because = 'inget kvitto') => `INTE kontrollerat (${because})`,
    toTheLetter: 'Posten, ordagrant:',
    noticeToTheLetter: 'Policyn, ordagrant:',
  },
};
