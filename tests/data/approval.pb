META
key;value
description;Neighbourhood budget, three choices each
country;Nowhere
unit;Riverside
instance;2024
num_projects;6
num_votes;12
budget;90000
vote_type;approval
rule;greedy
min_length;1
max_length;3
PROJECTS
project_id;cost;votes;name;selected
1;30000;8;Trees along the river road;1
2;25000;5;Lights on the school path;1
3;15000;5;A roof for the market;1
4;40000;4;Repair of the bridge;0
5;10000;5;"Benches; in the park";0
7;5000;0;A clock;0
VOTES
voter_id;age;sex;voting_method;vote
1001;34;F;internet;1,2,3
1002;61;M;paper;1
1003;25;F;internet;1,4,5
1004;47;M;internet;2,3
1005;19;F;internet;1,2
1006;55;F;paper;3,5,1
1007;33;M;internet;5
1008;70;M;paper;4
1009;42;F;internet;1,4,2
1010;28;M;internet;1,3,5
1011;39;F;internet;2,4
1012;51;M;paper;1,3,5
