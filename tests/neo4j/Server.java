import org.neo4j.server.BlockingBootstrapper;
import org.neo4j.server.CommunityBootstrapper;
import org.neo4j.server.NeoBootstrapper;

/** Runs the Neo4j Community server until it is told to stop. */
class Server {
    public static void main(String[] arguments) {
        var server = new BlockingBootstrapper(new CommunityBootstrapper());
        System.exit(NeoBootstrapper.start(server, arguments));
    }
}
