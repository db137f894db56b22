package vn.thuocdo.data.mail;

/**
 * An e-mail to one person.
 *
 * @param id names the occasion and the reader: the same letter is never written twice
 * @param to address of the reader
 */
public record Letter(String id, EmailAddress to, String subject, String body) {}
