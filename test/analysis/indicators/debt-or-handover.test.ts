import { debtOrHandover } from '../../../analysis/indicators/debt-or-handover.ts'
import { recognises } from '../phrases.ts'

recognises(debtOrHandover, {
  nl: {
    fires: [
      'Ik werk om mijn schuld af te betalen',
      'De helft moet ik afstaan',
      'Mijn baas bepaalt de prijs',
      'Ik moet de helft van het geld afdragen',
    ],
    silent: [
      'Ik ben mijn eigen baas',
      'Jij bent de baas vanavond',
      'Mijn geld gaat niet naar mijn baas',
      'Ik werk voor mijn studieschuld',
      'Ik heb geen baas',
    ],
  },
  en: {
    fires: [
      'I have to pay off my debt',
      'My boss decides the price',
      'I must give half of the money to my boss',
    ],
    silent: [
      'I am my own boss',
      'You are the boss tonight',
      'I have no debt and no boss',
      'Working to pay my student loan',
    ],
  },
  de: {
    fires: [
      'Ich muss meine Schulden abbezahlen',
      'Mein Chef bestimmt den Preis',
      'Ich muss die Hälfte abgeben',
    ],
    silent: [
      'Ich bin mein eigener Chef',
      'Du bist der Chef',
      'Ich habe keine Schulden',
      'Ich muss nichts abgeben',
    ],
  },
  fr: {
    fires: [
      'Je dois rembourser ma dette',
      'Mon patron décide du prix',
      'Je dois remettre la moitié à mon patron',
    ],
    silent: [
      'Je suis mon propre patron',
      'Ce soir c’est toi le patron',
      'Je n’ai pas de dette',
      'Je travaille pour payer mes études',
    ],
  },
  es: {
    fires: ['Tengo que pagar mi deuda', 'Mi jefe decide el precio', 'Tengo que dar la mitad a mi jefe'],
    silent: ['Soy mi propia jefa', 'Tú eres el jefe', 'No tengo deudas', 'Trabajo para pagar mis estudios'],
  },
  ro: {
    fires: ['Trebuie să plătesc datoria', 'Șeful meu decide prețul', 'Trebuie să dau jumătate șefului'],
    silent: ['Sunt propriul meu șef', 'Tu ești șeful', 'Nu am datorii', 'Lucrez pentru studii'],
  },
  hu: {
    fires: ['A tartozásomat kell ledolgozni', 'A főnököm dönti el az árat', 'Le kell adnom a pénz felét'],
    silent: ['A saját főnököm vagyok', 'Te vagy a főnök', 'Nincs tartozásom', 'A tanulmányaimra gyűjtök'],
  },
  pl: {
    fires: ['Muszę spłacić dług', 'Mój szef decyduje o cenie', 'Muszę oddać połowę szefowi'],
    silent: ['Jestem własnym szefem', 'Ty jesteś szefem', 'Nie mam długów', 'Pracuję na studia'],
  },
})
