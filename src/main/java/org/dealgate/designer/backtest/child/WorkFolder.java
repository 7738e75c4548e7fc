package org.dealgate.designer.backtest.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgate.designer.backtest.tape.TapeJson;
import org.dealgate.designer.backtest.verdict.Models;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.util.FileSystemUtils;

/** The models of a trial, written by the program and read by its child. */
public class WorkFolder implements AutoCloseable {

    private static final String NAME = "dealgate-backtest-";
    private static final Pattern OWNED = Pattern.compile(NAME + "(\\d{1,18})-.*");

    private final Path folder;

    private WorkFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @param versions the file of each version that the deals ran on, by {@code approval-matrix:2} and the like
     */
    public static WorkFolder write(
            List<ModelFile> edited,
            Map<String, ModelFile> versions,
            List<Renaming> renamings,
            Instant recordedSince,
            Hours hours) {
        try {
            sweep();
            var folder = new WorkFolder(
                    Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-"));
            Files.createDirectory(folder.folder.resolve("edited"));
            Files.createDirectory(folder.folder.resolve("versions"));
            for (int i = 0; i < edited.size(); i++) {
                Files.write(folder.edited(i), edited.get(i).content());
            }
            var job = new Job(
                    edited.stream().map(ModelFile::name).toList(),
                    folder.writeVersions(versions),
                    renamings,
                    recordedSince,
                    hours);
            TapeJson.MAPPER.writeValue(folder.folder.resolve("job.json").toFile(), job);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away the folders of programs that were ended before they could. */
    private static void sweep() throws IOException {
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, NAME + "*")) {
            for (Path folder : folders) {
                if (isLeftOver(folder)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    /** The program that has its process id now may be another one. */
    private static boolean isLeftOver(Path folder) throws IOException {
        Matcher name = OWNED.matcher(folder.getFileName().toString());
        Instant written = Files.getLastModifiedTime(folder).toInstant();
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .flatMap(owner -> owner.info().startInstant())
                        .filter(written::isAfter)
                        .isEmpty();
    }

    static WorkFolder at(Path folder) {
        return new WorkFolder(folder);
    }

    /** A file that holds several decisions is written once. */
    private Map<String, String> writeVersions(Map<String, ModelFile> versions) throws IOException {
        var names = new TreeMap<String, String>();
        var written = new HashMap<ModelFile, String>();
        for (Map.Entry<String, ModelFile> version : versions.entrySet()) {
            String name = written.get(version.getValue());
            if (name == null) {
                name = written.size() + " " + fileName(version.getValue());
                written.put(version.getValue(), name);
                Files.write(
                        folder.resolve("versions").resolve(name),
                        version.getValue().content());
            }
            names.put(version.getKey(), name);
        }
        return names;
    }

    private Path edited(int number) {
        return folder.resolve("edited").resolve(String.valueOf(number));
    }

    private static String fileName(ModelFile file) {
        return file.name().substring(file.name().lastIndexOf('/') + 1);
    }

    public Path path() {
        return folder;
    }

    Job job() throws IOException {
        return TapeJson.MAPPER.readValue(folder.resolve("job.json").toFile(), Job.class);
    }

    Models models(Job job) throws IOException {
        return new Written(job, edited(job));
    }

    private List<ModelFile> edited(Job job) throws IOException {
        var files = new ArrayList<ModelFile>();
        for (int i = 0; i < job.edited().size(); i++) {
            files.add(new ModelFile(job.edited().get(i), Files.readAllBytes(edited(i))));
        }
        return files;
    }

    private ModelFile version(String name) {
        try {
            byte[] content = Files.readAllBytes(folder.resolve("versions").resolve(name));
            return new ModelFile(name.substring(name.indexOf(' ') + 1), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private class Written implements Models {

        private final Job job;
        private final List<ModelFile> edited;

        Written(Job job, List<ModelFile> edited) {
            this.job = job;
            this.edited = edited;
        }

        @Override
        public List<ModelFile> edited() {
            return edited;
        }

        @Override
        public Map<String, ModelFile> of(String pins) {
            var files = new LinkedHashMap<String, ModelFile>();
            for (String pin : pins.split(",")) {
                if (job.versions().containsKey(pin)) {
                    files.put(pin, version(job.versions().get(pin)));
                }
            }
            return files;
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
