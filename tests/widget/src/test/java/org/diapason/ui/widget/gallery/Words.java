package org.diapason.ui.widget.gallery;

/** The sample words of one language; German ones are long, and so show what is cut. */
record Words(String answer, String reject, String hangUp, String cancel, String save, String more, String mute,
    String speaker, String keypad, String hold, String contacts, String history, String favourites, String online,
    String search, String trouble, String settings, String ringing, String held, String message, String note,
    String good) {

  static Words of(String language) {
    return switch (language) {
      case "de" -> new Words("Annehmen", "Ablehnen", "Gespräch beenden", "Abbrechen", "Einstellungen speichern",
          "Weitere Möglichkeiten", "Stummschalten", "Lautsprecher", "Wähltastatur", "Halten", "Kontakte",
          "Anrufliste", "Favoriten", "Online", "Suchen oder wählen",
          "Kein Mikrofon gefunden. Die andere Seite hört Sie nicht. Schließen Sie ein Headset an.",
          "Toneinstellungen öffnen", "Es klingelt", "Wird gehalten",
          "Ich bin gegen halb elf wieder am Platz und rufe Sie dann gern zurück.", "09:41 · zugestellt",
          "gut");
      case "fr" -> new Words("Répondre", "Refuser", "Raccrocher", "Annuler", "Enregistrer", "Plus", "Muet",
          "Haut-parleur", "Clavier", "Attente", "Contacts", "Historique", "Favoris", "En ligne",
          "Chercher ou composer", "Aucun microphone. On ne vous entend pas. Branchez un casque.",
          "Ouvrir les réglages du son", "Sonne", "En attente",
          "Je serai de retour vers dix heures et demie et vous rappellerai.", "09:41 · remis", "bonne");
      default -> new Words("Answer", "Reject", "End call", "Cancel", "Save", "More", "Mute", "Speaker", "Keypad",
          "Hold", "Contacts", "History", "Favourites", "Online", "Search or dial",
          "No microphone was found. The other side can not hear you. Plug in a headset.", "Open sound settings",
          "Ringing", "On hold", "I am back at my desk at half past ten and will call you then.",
          "09:41 · delivered", "good");
    };
  }
}
