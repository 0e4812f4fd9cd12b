"""What publishers offer to readers, ask of them and answer for, and how they address them: without such parts of words no line is a plea."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

TOPICS = (
    # channels, in all languages
    "whatsapp", "telegram", "телеграм", "instagram", "facebook", "фейсбук", "вконтакте", "одноклассник", "viber", "google", "гугл", "youtube", "ютуб", "tiktok", "дзен",
    "podcast", "подкаст", "newsletter", "cookie", "e-mail", "email", "ctrl", " app ", " app,", " apps ", "push-", " krs ", "browser", "браузер", "spam", " bot ", " бот ",
    "@", "нашому бот", "нашему бот", "paypal", "patreon", "patron", "патрон", "donat", "донат", "anonym", "анонім", "аноним", " don ", " dons ", "blocker", "bloqueador",
    "bloqueur", "блокув", "блокиров", "javascript", "captcha",
    # English
    "subscri", "chip in", "our journalism", "our newsroom", "newsroom", "independent journalism", "our reporting", "our reporters", "our work", "our readers",
    "readers like", "like you", "your support", "support us", "support our", "supporter", "membership", "our members", "become a member", "contribution", "your gift",
    "tax-deduct", "paywall", "free articles", "free stories", "free for everyone", "free trial", "keep reading", "continue reading", "reading this", "unlimited",
    "cancel any", "sign up", "signing up", "sign in", "log in", "register for", "registered", "or register", "your account", "create an account", "inbox", "unsubscribe",
    "opt out", "privacy", "terms of", "try again", "went wrong", "is required", "notifications", "follow us", "join us", "up to date", "breaking news",
    "preferred source", "tell us", "contact us", "let us know", "hear from you", "story for us", "newsdesk", "in touch", "our reporter", "securely", "spot a mistake",
    "third party", "third-party", "your device", "our partners", "your choice", "comment", "moderated", "have your say", "join the conversation", "small commission",
    "a commission", "affiliate", "republish", "reproduced", "first appeared", "this article", "this story", "this post", "these stories", "this page", "this site",
    "this website", "this content", "views expressed", "views of", "our site", "our website", "our app", "our channel", "our team", "our editors", "our programme",
    "our show", "advertising", "advertis", "wherever you", "never miss", "feedback", "download", "your email", "your inbox", "stories like this", "news like this",
    "get updates", "get alerts", "sign-up", "external sites", "your phone", "give today", "rely on members", "reporting like", "two minutes", "sending the form",
    "submit", " a month", " a week", "crossword", "per month", "from just",
    # German
    "spende", "unterstütz", "journalismus", "redaktion", " abo ", " abo,", " abo.", "abonn", "digitalabo", "mitglied", "kündbar", "kostenlos", "kostenfrei", "gratis",
    "werbefrei", "leserinnen", "leser ", "weiterlesen", "unsere arbeit", "registrier", "anmeld", "melden sie", "melde dich", "melden s", "postfach", "abmelden",
    "widerruf", "datenschutz", "bestätig", "gültige", "schiefgelaufen", "erneut", "später noch", "folgen sie uns", "folge uns", "folgt uns", "unser kanal",
    "unserem kanal", "kanal", "unserer app", "die app", "verpass", "benachrichtig", "bevorzugte quelle", "schreiben sie uns", "schreib uns", "erzählen sie", "hinweis",
    "fehler", "dieser artikel", "diesen artikel", "diesem artikel", "diesem thema", "dieses thema", "dieser beitrag", "dieser text", "diesen text", "unsere artikel",
    "alle artikel", "unsere texte", "externe", "inhalt", "zustimm", "einverstanden", "auf ihrem gerät", "unsere partner", "unserer partner", "netiquette", "kommentar",
    "freigeschaltet", "provision", "lizenz", "die meinung", "ihre meinung", "deine meinung", "teilen sie", "mediathek", "unserer sendung", "unsere seite",
    "unserer seite", "unsere website", "leser:innen", "e-paper", "investor im", "brauchen wir dich", "brauchen wir sie", "brauchen wir euch", "jeder euro", "push ",
    "gibt's jetzt", "laden sie", "lade dir", "ganze folge", "förder", "solche texte", "mehr solche", "solche recherche", "formular", "zwei minuten", "handy",
    "brauchen dich", "für unsere arbeit", "pro monat", "im monat", "wochen lang", "monate lang", "1 euro", "testen sie", "jetzt testen",
    # Spanish and Portuguese
    "suscri", "suscrí", "boletín", "boletim", "periodismo", "jornalismo", "redacción", "redação", "redacção", "haz clic", "hazte", " socio ", " socia ", " socios ",
    " socias ", "socio,", "socia,", "lectores", "leitores", "lectoras", "tu apoyo", "apóyanos", "apoya", "apoie", "apoio", "aporte", "doná", "doação", "donación",
    "contribuição", "contribución", "doações", "ayúdanos", "nos leen", "nos lee", "nos lê", "nos apoyan", "artículos gratuitos", "artigos gratuitos", "este artículo",
    "este artigo", "este contenido", "este conteúdo", "esta noticia", "esta notícia", "esta nota", "esta historia", "esta matéria", "esta reportagem", "este texto",
    "exclusivo para", "regístrate", "registe-se", "registre-se", "cadastr", "cuenta", "inicia sesión", "inicies sesión", "seguir leyendo", "continuar leyendo",
    "continuar lendo", "continuar a ler", "en tu correo", "tu correo", "no seu e-mail", "caixa de entrada", "bandeja", "correo", "de baja", "privacidad", "privacidade",
    "inténtalo", "tente novamente", "ha ocurrido un", "ocorreu um", "únete", "síguenos", "seguinos", "siga-nos", "siga o", "siga a", "nuestro canal", "nosso canal",
    "no canal", "tu celular", "seu celular", "notificaciones", "notificações", "notícias do", "notícias da", "as principais notícias", "descarga nuestra", "descargá",
    "aplicación", "aplicativo", "baixe", "aplicação", "fuente preferida", "fonte preferida", "añádenos", "escríbenos", "escreva", "contarnos", "contactar", "avísanos",
    "avise-nos", "nuestros socios", "parceiros", "tu dispositivo", "seu dispositivo", "navegador", "comentari", "comentários", "comentar", "moderad", "opiniones",
    "opinião", "afiliad", "comisión", "comissão", "republicar", "republicad", "reprodução", "comparte", "compart", "episodio", "episódio", "plataforma", "assine",
    "assinant", "assinatur", "acesso ilimitado", "accede", "nuestras noticias", "nossas notícias", "sin permanencia", "cancele", "gracias por leer", "sigue toda",
    "entérate", "publicidad", "anuncios", "es gratuita", "punto de vista de quien", "apúntate", "puedes darte", "reportajes como", "echas una mano", "formulario",
    "formulário", "minutos", "aliada", "aliado", "reportagens como", "opinião são", "opinión reflejan", "fue pagad", "foi pago", "receba", "recibe", "recibí",
    "contacte-nos", "contate-nos", "creative commons", "novo artigo", "al mes", "por mês", "1 euro", "prueba", "teste grátis", "experimente", "nuestros servicios", "nossos serviços",
    # French
    "abonne", "abonné", "soutenez", "soutien", "soutenir", "vos dons", "un don", "votre don", "faites un don", "presse libre", "presse indépendante", "journalisme",
    "la rédaction", "notre rédaction", "notre journal", "notre travail", "lecteurs", "lectrices", "qui nous lisent", "qui nous soutiennent", "cet article", "ce contenu",
    "cette enquête", "ces articles", "nos articles", "nos contenus", "nos abonnés", "en illimité", "sans engagement", "accès libre", "sans publicité",
    "articles gratuits", "votre lecture", "créez un compte", "compte gratuit", "connectez", "inscri", "boîte mail", "courriel", "désinscri", "désabonner",
    "adresse électronique", "réessayer", "veuillez", "rejoignez", "suivez", "chaîne", "rien manquer", "rien rater", "sources préférées", "votre écran", "restez",
    "téléchargez", "notre application", "l'application", "nos alertes", "racontez", "contactez", "envoyez", "signalez", "transmettre", "une erreur", "traceurs",
    "vos données", "nos partenaires", "votre navigateur", "commentaire", "modéré", "réagir", "affili", "petite commission", "reproduire", "n'engagent que", "engagent",
    "cette tribune", "partagez", "retrouvez", "notre émission", "replay", "votre accord", "vous êtes ici", "formulaire", "dans quelques minutes", "nous parler",
    "nos journalistes", "leurs sources", "a été payé", "sans vous", "une faveur", "recevez", "recevoir nos", "votre adresse", "par mois", "1 euro", "essai", "jeu-concours", "gagnez", "ce formulaire", "gratuitement", "appli ",
    # Italian
    "abbonat", "abbonament", "abbonars", "sostien", "sosteni", "sostegno", "donazion", "donare", "giornalismo", "redazione", "nostro lavoro", "chi ci legge", "lettori",
    "contributo", "articoli gratuiti", "questo articolo", "questo contenuto", "questo testo", "questa notizia", "nostri articoli", "continuare a leggere", "la lettura",
    "accedi", "registra", "iscriviti", "iscrizione", "casella di posta", "nella tua", "riprova", "si è verificato", "un indirizzo", "seguici", "segui tutte",
    "sempre aggiornato", "notizie in tempo", "notifiche", "scarica", "segnal", "raccontar", "scrivi alla", "scrivici", "di terze parti", "nostri partner",
    "tuo dispositivo", "per visualizzare", "affiliazione", "ripubblicare", "riproduzione", "condivid", "testata", "ti è piaciuto", "puntata", "gli autori", "canale",
    "notizie del giorno", "qualche minuto", "due minuti", "inchieste", "fa la differenza", "notizie che contano", "ad-block", "fornitori", "al mese", "1 euro", "ascolta",
    # Polish
    "wesprzyj", "wsparci", "wspiera", "wpłat", "wpłać", "darowizn", "1,5%", "1,5 proc", "dziennikarstw", "redakcj", "czyteln", "prenumer", "subskry", " limit ", "limitu",
    "bezpłatn", "za darmo", "ten artykuł", "tego artykułu", "artykuł", "ten tekst", "nasze teksty", "tekstów", "czytaj", "czytać dalej", "zaloguj", "załóż", "konto",
    "zarejestruj", "zapisz się", "zapisując", "skrzynk", "wypisać", "polityk", "regulamin", "potwierdzi", "adres e-mail", "wystąpił błąd", "spróbuj", "dołącz",
    "obserwuj", "polub", "bądź na bieżąco", "na bieżąco", "kanał", "dodaj nas", "pobierz", "aplikacj", "powiadomie", "napisz do", "daj nam znać", "znalazłeś", "treści",
    "tę treść", "zgod", "partnerzy", "przeglądark", "komentarz", "komentow", "moderow", "afiliac", "prowizj", "przedruk", "rozpowszechn", "kopiowan", "udostępni",
    "odcink", "reklam", "ciasteczk", "serwis", "podziel się", "temat albo", "masz temat", "byłeś świadkiem", "formularz", "za kilka minut", "dwie minuty", "na zlecenie",
    "wpływu na", "patronk", "twojej skrzynce", "zrobiłeś", "anonimowo", "obsługuje", "miesięcznie", "za złotówkę",
    # Ukrainian and Russian
    "підтрим", "поддерж", "пожертв", "внесок", "патроном", "сторонник", "журналіст", "журналист", "редакці", "редакци", "читач", "читател", "спільнот", "сообществ",
    "безкоштовн", "бесплатн", "передплат", "підпис", "подпис", "розсилк", "рассылк", "цей текст", "цей матеріал", "ця стаття", "цю статтю", "статті", "статтю", "стаття",
    "этот текст", "этот материал", "эту статью", "статью", "статьи", "матеріал", "материал", "читати далі", "читать дальше", "дочита", "зареєстр", "зарегистр", "увійд",
    "войдите", "кабінет", "кабинет", "долуча", "приєдну", "присоедин", "стежте", "следите", "слідкуй", "підписуй", "читайте", "канал", "застосунок", "застосунк",
    "приложени", "додаток", "сповіщен", "уведомлен", "напишіть нам", "напишите нам", "пишіть нам", "пишите нам", "розкажіть", "расскажите", "повідомити", "помилк",
    "ошибк", "опечатк", "надіслати", "конфіденційн", "конфиденциальн", "вміст", "содержим", "партнер", "партнёр", "пристрої", "устройств", "коментар", "коментув",
    "комментар", "комментир", "модерац", "реклам", "передрук", "перепечат", "использовани", "використан", "посиланн", "ссылк", "поділіться", "поделитесь", "слухайте",
    "слушайте", "випуск", "думку", "погляди", "мнени", "адрес", "поштов", "почту", "электронной", "нашу роботу", "наша робота", "наша работа", "дивіться", "смотрите",
    "зеркало", "дзеркало", "свідетельств", "свідоцтв", "свидетельств", "відписат", "отписат", "надсилаємо", "надсилайте", "присылайте", "присылаем", "свідком поді",
    "форму. ", "за кілька хвилин", "через несколько минут", "дві хвилини", "две минуты", "хвилину", "минуту", "очевид", "отримуйте", "получайте", "дайджест", "на місяць", "в месяц", "спаму",
    "спама",
)  # fmt: skip
"""As `fold` leaves them; a space stands for the edge of a word. # our choice: what outlets of nine languages print"""


ADDRESS = (
    " you", "you ", " your", " us ", " us,", " us.", " our ", " we ", " we'", "please", " our.", " free ", " sie ", " ihr", " uns", " wir ", " du ", " dich", " dir ",
    " dein", " euch", " ihnen", "bitte", " hier ", " jetzt ", " ich ", " tu ", " tus ", " te ", " usted", "nuestr", " nos ", " sus datos", " aquí", " puedes", " tienes",
    " has ", "ayúd", "nosotros", " sé ", "inténtal", "avisa", "escríb", "vuelve", " vous", "votre", " vos ", "notre", " nous", " merci", " ici", "veuillez", "ez ", "ez-",
    " je ", "j'", " ti ", " tuo", " tua", " tuoi", " tue", " vostr", " voi ", " noi", "nostr", " puoi", " hai ", " sei ", " leggi", " devi", " clicca", " qui ", "ci ",
    "iti ", "ati ", " você", " seu ", " sua ", " o seu", " a sua", "nosso", "nossa", "-se ", "-nos", " pode ", " já ", " nós", " tem ", "clique", "leia", " fique",
    " seja", " aqui", " ci ", " cię", " twoj", " twoi", " twó", " nas ", " nas,", " nas.", " nam ", " nami", "nasz", " cieb", " tobie", " tobą", "sz ", "sz się",
    "dzięku", "kliknij", " my i ", "rosimy", " was ", " wam ", " państw", "śmy ", "emy ", " tutaj", " ви ", " вы ", " вас", " вам", "ваш", " нас", " нам", "наш", " ми ",
    " мы ", "те ", "те,", "тесь", "теся", "ємо", "аємо", "имо", "будь ласка", "пожалуйста", "спасиб", "дякує", "ите", "іть ", "їте", "тут ", "здесь", " ты ", " ти ",
    " сюди", " сюда",
)  # fmt: skip
"""Second person, first person plural, imperatives. # our choice"""


def speaks_of_trade(folded: str) -> bool:
    """Whether a folded line names a topic, and besides it another one or somebody addressed."""
    return names_topic(folded) and _is_addressed(folded)


def names_topic(folded: str) -> bool:
    """Whether a folded line names a topic, nothing else needed."""
    return bool(_topics().find_matches_as_indexes(f" {folded} "))


def _is_addressed(folded: str) -> bool:
    found = {number for number, _, _ in _topics_and_address().find_matches_as_indexes(f" {folded} ", overlapping=True)}
    return len(found) > 1


@cache
def _topics() -> AhoCorasick:
    """Of all ways to look for them this one reads prose fastest."""
    return AhoCorasick(list(TOPICS), implementation=Implementation.DFA)


@cache
def _topics_and_address() -> AhoCorasick:
    return AhoCorasick([*TOPICS, *ADDRESS], implementation=Implementation.ContiguousNFA)
