package strandline.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.Node;
import strandline.report.Report.Note;

/** Reads the notes: each belongs to a table, and each that a table names is there. */
final class NoteReader {
  private final Scope scope;

  NoteReader(Scope scope) {
    this.scope = scope;
  }

  List<Note> read(List<Node> nodes, Map<String, Location> used) {
    List<Note> notes = new ArrayList<>();
    for (Node node : nodes) {
      Fields fields = node.fields(scope.problems());
      Note note = new Note(fields.text("id"), fields.text("text"));
      fields.done();
      notes.add(note);
      if (!used.containsKey(note.id())) {
        scope.complain(
            node.location(),
            "unused-note",
            "note \"" + note.id() + "\" belongs to no table",
            "name it under notes of a table, or take it out");
      }
    }
    List<String> ids = notes.stream().map(Note::id).toList();
    used.forEach(
        (note, where) -> {
          if (!ids.contains(note)) {
            scope.unknown(where, "note", note, ids);
          }
        });
    return notes;
  }
}
