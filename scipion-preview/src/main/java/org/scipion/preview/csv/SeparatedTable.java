package org.scipion.preview.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Table;
import org.scipion.preview.TableBlock;
import org.scipion.preview.TablePage;
import org.scipion.preview.Text;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.PageRequest;
import org.scipion.preview.source.SegmentInputStream;
import org.scipion.preview.text.TextFile;

/** A table of separated values whose first line names the columns. */
final class SeparatedTable extends OpenedFile implements Table {

    private final Dialect dialect;

    SeparatedTable(Opening opening, Dialect dialect) {
        super(opening, mime(dialect));
        this.dialect = dialect;
    }

    private static String mime(Dialect dialect) {
        return dialect.separator() == '\t' ? "text/tab-separated-values" : "text/csv";
    }

    @Override
    public String format() {
        return dialect.separator() == '\t' ? "tsv" : "csv";
    }

    @Override
    public List<TableBlock> blocks() {
        return List.of(new TableBlock("", page(0, 1).columns(), Map.of()));
    }

    @Override
    public TablePage page(long offset, int limit) {
        PageRequest request = PageRequest.of(offset, limit, limits());
        return watched(() -> read(request));
    }

    @Override
    public TablePage page(String block, long offset, int limit) {
        if (!block.isEmpty()) {
            throw new InvalidRequestException(source().name() + " has no blocks with names, such as '" + block + "'");
        }
        return page(offset, limit);
    }

    @Override
    public Text asText() {
        return new TextFile(opening(), mime(dialect));
    }

    private TablePage read(PageRequest request) {
        try (CsvReader<CsvRecord> reader = reader()) {
            Iterator<CsvRecord> records = reader.iterator();
            List<String> columns = records.hasNext() ? checked(records.next()) : List.of();
            for (long i = 0; i < request.offset() && records.hasNext(); i++) {
                records.next();
            }
            List<List<String>> rows = new ArrayList<>();
            while (rows.size() < request.limit() && records.hasNext()) {
                rows.add(checked(records.next()));
            }
            return new TablePage("", columns, rows, request.offset(), records.hasNext());
        } catch (CsvParseException malformed) {
            throw new MalformedFileException(source().name() + ": " + malformed.getMessage(), malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private CsvReader<CsvRecord> reader() {
        return CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .maxBufferSize(limits().cellCharacters())
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new SegmentInputStream(source().bytes(0, source().size())), dialect.charset());
    }

    private List<String> checked(CsvRecord row) {
        if (row.getFieldCount() > limits().columns()) {
            throw new TooLargeException(source().name() + ", line " + row.getStartingLineNumber() + ": more than "
                    + limits().columns() + " columns");
        }
        return List.copyOf(row.getFields());
    }
}
