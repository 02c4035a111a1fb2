package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ManyRowsTest {
    private static final ManyRows INSERT =
            new ManyRows("insert into stored (sheet, line, answer, version) values ", "(?, ?, ?, ?)", "");
    private static final ManyRows UPDATE = new ManyRows(
            "update stored set answer = sent.column2, version = sent.column3 from (values ",
            "(?, ?, ?)",
            ") as sent where sheet = ? and line = sent.column1");

    @RegisterExtension
    final StorageExtension database;

    ManyRowsTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @BeforeEach
    void makeTable() {
        database.storage()
                .change(handle -> handle.execute("create table stored (sheet text not null, line text not null,"
                        + " answer text not null, version integer not null, primary key (sheet, line))"));
    }

    @Test
    void asManyAsThereAreBecomeWhatIsSaid() {
        insert("a", 150);
        insert("b", 3);

        update("a", 150);
        update("a", 1);
        update("a", 0);

        assertThat(stored("a")).hasSize(150).containsOnly("第 2 次 2");
        assertThat(stored("b")).hasSize(3).containsOnly("第 1 次 1");
    }

    @Test
    void aRowThatIsNotThereIsNoSmallMatter() {
        insert("a", 99);

        assertThatThrownBy(() -> update("a", 100)).hasMessage("35 rows were changed instead of 36");

        assertThat(stored("a")).hasSize(99).containsOnly("第 1 次 1");
    }

    private void insert(String sheet, int lines) {
        database.storage()
                .change(handle ->
                        INSERT.change(handle, lines(lines), line -> List.of(sheet, line, "第 1 次", 1), List.of()));
    }

    private void update(String sheet, int lines) {
        database.storage()
                .change(handle ->
                        UPDATE.change(handle, lines(lines), line -> List.of(line, "第 2 次", 2), List.of(sheet)));
    }

    private static List<String> lines(int count) {
        return IntStream.range(0, count).mapToObj(number -> "1." + number).toList();
    }

    private List<String> stored(String sheet) {
        return database.storage()
                .read(handle -> handle.createQuery("select answer || ' ' || version from stored where sheet = :sheet")
                        .bind("sheet", sheet)
                        .mapTo(String.class)
                        .list());
    }
}
