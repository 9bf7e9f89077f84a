package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Slurm of one node on this machine, on the loopback interface, with its state and its authentication in one folder.
 * Needs the programs of Debian's packages slurm-wlm and munge.
 */
final class SlurmCluster {
    private static final int CONTROLLER_PORT = 16817;
    private static final int NODE_PORT = 16818;
    private final Path folder;
    private final Map<String, Process> daemons = new LinkedHashMap<>();

    private SlurmCluster(Path folder) {
        this.folder = folder;
    }

    static SlurmCluster start(Path folder) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of("slurmctld", "slurmd", "munged").allMatch(SlurmCluster::isInstalled),
                "skipped: slurm-wlm and munge are not installed");
        SlurmCluster cluster = new SlurmCluster(folder);
        cluster.configure();
        cluster.startMunge();
        cluster.startController();
        cluster.startNode();
        ActingProject.await(() -> cluster.says("sinfo", "-h", "-o", "%t").equals("idle"), () -> cluster.says("sinfo"));
        return cluster;
    }

    private static boolean isInstalled(String daemon) {
        return Files.isExecutable(Path.of("/usr/sbin", daemon));
    }

    /** The configuration that Slurm's commands must be pointed to by {@code SLURM_CONF}. */
    Path configuration() {
        return folder.resolve("slurm.conf");
    }

    private void configure() throws IOException {
        String host = InetAddress.getLocalHost().getHostName().split("\\.", -1)[0];
        for (String state : List.of("ctl", "node", "munge")) {
            Files.createDirectories(folder.resolve(state));
            Files.setPosixFilePermissions(folder.resolve(state), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(configuration(), """
                ClusterName=test
                SlurmctldHost=HOST(127.0.0.1)
                SlurmctldPort=%d
                SlurmdPort=%d
                SlurmUser=USER
                SlurmdUser=USER
                AuthType=auth/munge
                AuthInfo=socket=FOLDER/munge/socket
                CredType=cred/munge
                StateSaveLocation=FOLDER/ctl
                SlurmdSpoolDir=FOLDER/node
                SlurmctldPidFile=FOLDER/ctld.pid
                SlurmdPidFile=FOLDER/d.pid
                SlurmctldLogFile=FOLDER/ctld.log
                SlurmdLogFile=FOLDER/d.log
                ProctrackType=proctrack/pgid
                TaskPlugin=task/none
                SchedulerType=sched/builtin
                SelectType=select/cons_tres
                SelectTypeParameters=CR_Core
                JobCompType=jobcomp/none
                MpiDefault=none
                ReturnToService=2
                KillWait=2
                CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
                NodeName=HOST NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
                PartitionName=main Nodes=HOST Default=YES MaxTime=INFINITE State=UP
                """.formatted(CONTROLLER_PORT, NODE_PORT)
                .replace("HOST", host)
                .replace("USER", System.getProperty("user.name"))
                .replace("FOLDER", folder.toString()));
    }

    private void startMunge() throws IOException {
        Path munge = folder.resolve("munge");
        byte[] key = new byte[1024];
        new SecureRandom().nextBytes(key);
        Files.write(munge.resolve("key"), key);
        Files.setPosixFilePermissions(munge.resolve("key"), PosixFilePermissions.fromString("r--------"));
        start(
                "munged",
                "--foreground",
                "--force",
                "--key-file=" + munge.resolve("key"),
                "--socket=" + munge.resolve("socket"),
                "--pid-file=" + munge.resolve("pid"),
                "--log-file=" + munge.resolve("log"),
                "--seed-file=" + munge.resolve("seed"));
        ActingProject.await(() -> Files.exists(munge.resolve("socket")), () -> "munged made no socket");
    }

    /** Takes up the state of the controller before it, if there was one. */
    private void startController() throws IOException {
        start("slurmctld", "-D", "-f", configuration().toString());
    }

    private void startNode() throws IOException {
        start("slurmd", "-D", "-f", configuration().toString());
    }

    private void start(String daemon, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/usr/sbin/" + daemon));
        command.addAll(List.of(arguments));
        Process process = builder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(daemon + ".out").toFile())
                .start();
        daemons.put(daemon, process);
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("SLURM_CONF", configuration().toString()));
        return builder;
    }

    /** What one of Slurm's commands prints. */
    String says(String... command) {
        try {
            Process process =
                    builder(List.of(command)).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            process.waitFor();
            return text.strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The scheduler is killed by the system and started again: jobs go on meanwhile. It writes down a few seconds late what it does; a job that it
     * knew of only in memory would be lost, and that is Slurm's to mend.
     */
    void killController(Runnable meanwhile) throws IOException, InterruptedException {
        ActingProject.await(this::hasSavedItsJobs, () -> says("squeue"));
        Process controller = Objects.requireNonNull(daemons.get("slurmctld"));
        controller.destroyForcibly();
        assertThat(controller.waitFor(10, TimeUnit.SECONDS)).isTrue();
        try {
            meanwhile.run();
        } finally {
            startController();
            ActingProject.await(() -> says("sinfo", "-h", "-o", "%t").matches("idle|mix|alloc"), () -> says("sinfo"));
        }
    }

    private boolean hasSavedItsJobs() {
        // The start is told in whole seconds.
        LocalDateTime begun =
                LocalDateTime.parse(says("squeue", "-h", "-o", "%S")).plusSeconds(1);
        Path saved = folder.resolve("ctl/job_state");
        try {
            return Files.exists(saved)
                    && Files.getLastModifiedTime(saved)
                            .toInstant()
                            .isAfter(begun.atZone(ZoneId.systemDefault()).toInstant());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Ends all daemons. */
    void stop() throws InterruptedException {
        for (Process daemon : daemons.values()) {
            daemon.destroy();
            if (!daemon.waitFor(10, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
        }
    }
}
