import type { Phrases } from '../../../demo/phrases/phrases.ts'

/** Italian and Portuguese: languages without a lexicon, as many adverts are. */
export const it: Phrases = {
  titles: [
    '{name}, [calma|allegra|discreta], {place}',
    'Massaggio [rilassante|con olio caldo], {place}',
    'Un’ora senza fretta, {name}',
    'Indipendente, solo su appuntamento',
  ],
  openings: [
    '[Ciao|Buongiorno], sono {name}[, {age} anni|].',
    'Grazie per [la visita|aver letto]. Mi chiamo {name}.',
    'Lavoro da sola, [con i miei orari|per conto mio].',
    'Dopo [una lunga giornata|una settimana difficile] un po’ di silenzio fa bene.',
  ],
  about: [
    'Nel tempo libero mi piace {hobby}.',
    'Ho {age} anni, sono [alta|minuta] e [paziente|sorridente].',
    'Ricevo poche persone, [due al giorno|tre giorni a settimana].',
    'Quando si parla di {hobby} [il tempo vola|non smetto più].',
  ],
  offers: [
    'Cominciamo con [un massaggio|un caffè].',
    'Ti accompagno volentieri [a cena|a un concerto].',
    'Un’ora da me è davvero un’ora.',
    'Abbracci e [carezze|tenerezza], senza fretta.',
  ],
  limits: ['Sempre protetto, [senza eccezioni|non chiedere altro].', 'Decido io cosa faccio e cosa no.'],
  practical: [
    'Solo su appuntamento, [dal martedì al sabato|di pomeriggio].',
    'Parcheggio [gratuito|in strada].',
  ],
  call: ['Chiama o scrivi: {phone}', 'Il mio numero: {phone}'],
  callBeside: ['Il numero è qui accanto.', 'Scrivi il tuo nome e l’ora.'],
  mail: ['Anche per posta: {email}', 'Scrivi a {email}'],
  message: ['Rispondo anche qui: {handle}', 'Messaggi: {handle}'],
  closings: ['Ti aspetto, {name}', 'Un saluto, {name}'],
  roundTheClock: ['Sono raggiungibile giorno e notte.', 'A tutte le ore, su appuntamento.'],
  hotel: ['Ricevo in un albergo a {place}.', 'Per ora in albergo, {place}.'],
  moved: ['Mi sono trasferita, ora a {place}.', 'Nuovo indirizzo: {place}.'],
  genuine: ['Le foto sono vere.', 'Tutto vero al cento per cento.'],
  translated: ['Testo tradotto da un programma.', 'Un’amica ha tradotto il testo.'],
  notices: ['Questa settimana [solo al mattino|dopo le sei].', 'Di nuovo qui dopo le ferie.'],
  hobbies: ['camminare', 'cucinare', 'i vecchi film', 'nuotare', 'dipingere', 'ballare'],
}

export const pt: Phrases = {
  titles: [
    '{name}, [calma|alegre|discreta], {place}',
    'Massagem [relaxante|com óleo quente], {place}',
    'Uma hora sem pressa, {name}',
    'Independente, só com marcação',
  ],
  openings: [
    '[Olá|Bom dia], sou {name}[, {age} anos|].',
    'Obrigada por [passar aqui|ler]. Chamo-me {name}.',
    'Trabalho sozinha, [no meu horário|por conta própria].',
    'Depois de [um longo dia|uma semana difícil] o silêncio faz bem.',
  ],
  about: [
    'Nos tempos livres gosto de {hobby}.',
    'Tenho {age} anos, sou [alta|baixa] e [paciente|sorridente].',
    'Recebo pouca gente, [dois por dia|três dias por semana].',
    'Quando se fala de {hobby} [o tempo voa|não paro].',
  ],
  offers: [
    'Começamos com [uma massagem|um café].',
    'Acompanho-te com gosto [a jantar|a um concerto].',
    'Uma hora comigo é mesmo uma hora.',
    'Abraços e [carinhos|ternura], sem pressa.',
  ],
  limits: ['Sempre protegida, [sem exceções|nem perguntes].', 'Eu decido o que faço e o que não.'],
  practical: ['Só com marcação, [de terça a sábado|à tarde].', 'Estacionamento [gratuito|na rua].'],
  call: ['Liga ou escreve: {phone}', 'O meu número: {phone}'],
  callBeside: ['O número está aqui ao lado.', 'Escreve o teu nome e a hora.'],
  mail: ['Também por correio: {email}', 'Escreve para {email}'],
  message: ['Também respondo aqui: {handle}', 'Mensagens: {handle}'],
  closings: ['Espero por ti, {name}', 'Um beijo, {name}'],
  roundTheClock: ['Estou disponível dia e noite.', 'A qualquer hora, com marcação.'],
  hotel: ['Recebo num hotel em {place}.', 'Por agora num hotel, {place}.'],
  moved: ['Mudei-me, agora em {place}.', 'Nova morada: {place}.'],
  genuine: ['As fotos são verdadeiras.', 'Tudo cem por cento verdade.'],
  translated: ['Texto traduzido por um programa.', 'Uma amiga traduziu o texto.'],
  notices: ['Esta semana [só de manhã|depois das seis].', 'De volta das férias.'],
  hobbies: ['caminhar', 'cozinhar', 'filmes antigos', 'nadar', 'pintar', 'dançar'],
}
